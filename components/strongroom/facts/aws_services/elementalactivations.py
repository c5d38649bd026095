"""Actions and condition keys of `elemental-activations`."""

KEYS = ""
ACTIONS = """
: CompleteAccountRegistration CompleteFileUpload ConfirmAccount DownloadKickstart DownloadSoftware GenerateLicense
  GenerateLicenses GetArtifactGroupSoftwareVersions GetAsset GetAssets GetProductAdvisories GetSoftwareVersions
  StartFileUpload
"""
