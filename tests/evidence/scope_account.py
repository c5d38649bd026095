"""The inputs of an account's own baseline that a requirement names."""

from __future__ import annotations

from typing import Final

from tests.evidence.scope import FOREIGN_KEY, Scope, Weaker, weaker

ACCOUNT: Final[dict[str, Scope]] = {
    "aws:accessanalyzer/analyzer:Analyzer": Scope(companion="A11"),
    "aws:cfg/recorder:Recorder": Scope(
        {
            "recordingGroup.allSupported": ("A11", "flag"),
            "recordingGroup.includeGlobalResourceTypes": ("A11", "flag"),
        },
        companion="A11",
    ),
    "aws:cfg/recorderStatus:RecorderStatus": Scope({"isEnabled": ("A11", "flag")}, companion="A11"),
    "aws:cfg/deliveryChannel:DeliveryChannel": Scope({"s3KmsKeyArn": ("K1", weaker(FOREIGN_KEY))}, companion="A11"),
    "aws:cfg/rule:Rule": Scope(companion="A11"),
    "aws:ebs/encryptionByDefault:EncryptionByDefault": Scope({"enabled": ("K1", "flag")}, companion="K1"),
    "aws:ebs/defaultKmsKey:DefaultKmsKey": Scope({"keyArn": ("K1", Weaker((FOREIGN_KEY,)))}, companion="K1"),
    "aws:ebs/snapshotBlockPublicAccess:SnapshotBlockPublicAccess": Scope(
        {"state": ("B1", Weaker(("block-new-sharing", "unblocked")))}, companion="B1"
    ),
    "aws:ec2/imageBlockPublicAccess:ImageBlockPublicAccess": Scope(
        {"state": ("B1", Weaker(("unblocked",)))}, companion="B1"
    ),
    "aws:ec2/instanceMetadataDefaults:InstanceMetadataDefaults": Scope(
        {"httpTokens": ("T8", weaker("optional", "no-preference"))}, companion="T8"
    ),
    "aws:ecr/registryScanningConfiguration:RegistryScanningConfiguration": Scope(
        {"rules": ("M8", "list"), "scanType": ("M8", Weaker(("BASIC",)))}, companion="M8"
    ),
    "aws:guardduty/detector:Detector": Scope({"enable": ("A8", "flag")}, companion="A8"),
    "aws:guardduty/detectorFeature:DetectorFeature": Scope(
        {"status": ("A8", Weaker(("DISABLED",)))},
        companion="A8",
        needed=lambda feature: feature.inputs.get("name") == "S3_DATA_EVENTS",
    ),
    "aws:inspector2/enabler:Enabler": Scope(companion="M8"),
    "aws:securityhub/account:Account": Scope({"autoEnableControls": ("A11", "flag")}, companion="A11"),
    "aws:securityhub/standardsSubscription:StandardsSubscription": Scope(companion="A11"),
}
