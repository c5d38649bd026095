"""What predefined roles of Google Cloud give: those that machine-learning environments use.

Source: https://github.com/iann0036/iam-dataset gcp/roles (MIT), 2026-08; Google adds more without notice.
A role that is not listed is not known, whatever its name says.
"""

from __future__ import annotations

from functools import cache
from typing import Final

_PACKED: Final[dict[str, str]] = {
    "roles/accesscontextmanager.policyEditor": (
        "accesscontextmanager.accessLevels:create,delete,get,list,replaceAll,update "
        "accesscontextmanager.accessPolicies:create,delete,get,getIamPolicy,list,update "
        "accesscontextmanager.accessZones:create,delete,get,list,update "
        "accesscontextmanager.authorizedOrgsDescs:create,delete,get,list,update "
        "accesscontextmanager.policies:create,delete,get,getIamPolicy,list,update "
        "accesscontextmanager.servicePerimeters:commit,create,delete,get,list,replaceAll,update "
        "cloudasset.assets:searchAllResources resourcemanager.organizations:get resourcemanager.projects:get,list"
    ),
    "roles/aiplatform.featurestoreAdmin": (
        "aiplatform.entityTypes:create,delete,deleteFeatureValues,exportFeatureValues,get "
        "aiplatform.entityTypes:getIamPolicy,importFeatureValues,list,readFeatureValues "
        "aiplatform.entityTypes:setIamPolicy,streamingReadFeatureValues,update,writeFeatureValues "
        "aiplatform.featureGroups:create,delete,get,list,update "
        "aiplatform.featureOnlineStores:create,delete,get,list,update aiplatform.featureViewSyncs:get,list "
        "aiplatform.featureViews:create,delete,fetchFeatureValues,get,list,sync,update "
        "aiplatform.features:create,delete,get,list,update "
        "aiplatform.featurestores:batchReadFeatureValues,create,delete,exportFeatures,get "
        "aiplatform.featurestores:getIamPolicy,importFeatures,list,readFeatures,setIamPolicy,update "
        "aiplatform.featurestores:writeFeatures aiplatform.operations:list resourcemanager.projects:get,list"
    ),
    "roles/aiplatform.featurestoreDataWriter": (
        "aiplatform.entityTypes:deleteFeatureValues,exportFeatureValues,get,importFeatureValues "
        "aiplatform.entityTypes:readFeatureValues,streamingReadFeatureValues,writeFeatureValues "
        "aiplatform.featureOnlineStores:get,list aiplatform.featureViewSyncs:get,list "
        "aiplatform.featureViews:fetchFeatureValues,get,list aiplatform.features:get,list "
        "aiplatform.featurestores:batchReadFeatureValues resourcemanager.projects:get,list"
    ),
    "roles/aiplatform.notebookRuntimeUser": (
        "aiplatform.notebookRuntimeTemplates:apply,get,getIamPolicy,list aiplatform.notebookRuntimes:assign,get,list"
    ),
    "roles/aiplatform.viewer": (
        "aiplatform.annotationSpecs:get,list aiplatform.annotations:get,list aiplatform.artifacts:get,list "
        "aiplatform.batchPredictionJobs:get,list aiplatform.contexts:get,list,queryContextLineageSubgraph "
        "aiplatform.customJobs:get,list aiplatform.dataItems:get,list aiplatform.dataLabelingJobs:get,list "
        "aiplatform.datasetVersions:get,list aiplatform.datasets:get,list "
        "aiplatform.deploymentResourcePools:get,list,queryDeployedModels aiplatform.edgeDeploymentJobs:get,list "
        "aiplatform.edgeDeviceDebugInfo:get aiplatform.edgeDevices:get,list aiplatform.endpoints:get,list "
        "aiplatform.entityTypes:get,list aiplatform.executions:get,list,queryExecutionInputsAndOutputs "
        "aiplatform.extensions:get,list aiplatform.featureGroups:get,list aiplatform.featureOnlineStores:get,list "
        "aiplatform.featureViewSyncs:get,list "
        "aiplatform.featureViews:fetchFeatureValues,get,list,searchNearestEntities aiplatform.features:get,list "
        "aiplatform.featurestores:get,list aiplatform.humanInTheLoops:get,list "
        "aiplatform.hyperparameterTuningJobs:get,list aiplatform.indexEndpoints:get,list,queryVectors "
        "aiplatform.indexes:get,list aiplatform.locations:get,list aiplatform.metadataSchemas:get,list "
        "aiplatform.metadataStores:get,list aiplatform.modelDeploymentMonitoringJobs:get,list,searchStatsAnomalies "
        "aiplatform.modelEvaluationSlices:get,list aiplatform.modelEvaluations:get,list aiplatform.models:get,list "
        "aiplatform.nasJobs:get,list aiplatform.nasTrialDetails:get,list aiplatform.notebookRuntimeTemplates:get,list "
        "aiplatform.notebookRuntimes:get,list aiplatform.operations:list aiplatform.persistentResources:get,list "
        "aiplatform.pipelineJobs:get,list aiplatform.schedules:get,list aiplatform.specialistPools:get,list,update "
        "aiplatform.studies:get,list aiplatform.tensorboardExperiments:get,list aiplatform.tensorboardRuns:get,list "
        "aiplatform.tensorboardTimeSeries:batchRead,get,list,read aiplatform.tensorboards:get,list "
        "aiplatform.trainingPipelines:get,list aiplatform.trials:get,list resourcemanager.projects:get,list"
    ),
    "roles/artifactregistry.admin": (
        "artifactregistry.aptartifacts:create artifactregistry.dockerimages:get,list artifactregistry.files:get,list "
        "artifactregistry.packages:delete,get,list "
        "artifactregistry.repositories:create,createTagBinding,delete,deleteArtifacts "
        "artifactregistry.repositories:deleteTagBinding,downloadArtifacts,get,getIamPolicy,list "
        "artifactregistry.repositories:listEffectiveTags,listTagBindings,setIamPolicy,update "
        "artifactregistry.repositories:uploadArtifacts artifactregistry.tags:create,delete,get,list,update "
        "artifactregistry.versions:delete,get,list artifactregistry.yumartifacts:create"
    ),
    "roles/artifactregistry.reader": (
        "artifactregistry.dockerimages:get,list artifactregistry.files:get,list artifactregistry.packages:get,list "
        "artifactregistry.repositories:downloadArtifacts,get,list,listEffectiveTags,listTagBindings "
        "artifactregistry.tags:get,list artifactregistry.versions:get,list"
    ),
    "roles/artifactregistry.writer": (
        "artifactregistry.aptartifacts:create artifactregistry.dockerimages:get,list artifactregistry.files:get,list "
        "artifactregistry.locations:get,list artifactregistry.mavenartifacts:get,list "
        "artifactregistry.npmpackages:get,list artifactregistry.packages:get,list "
        "artifactregistry.pythonpackages:get,list "
        "artifactregistry.repositories:downloadArtifacts,get,list,listEffectiveTags,listTagBindings "
        "artifactregistry.repositories:uploadArtifacts artifactregistry.tags:create,get,list,update "
        "artifactregistry.versions:get,list artifactregistry.yumartifacts:create"
    ),
    "roles/bigquery.dataEditor": (
        "bigquery.config:get bigquery.datasets:create,get,getIamPolicy,updateTag "
        "bigquery.models:create,delete,export,getData,getMetadata,list,updateData,updateMetadata "
        "bigquery.models:updateTag bigquery.routines:create,delete,get,list,update,updateTag "
        "bigquery.tables:create,createIndex,createSnapshot,delete,deleteIndex,export,get,getData "
        "bigquery.tables:getIamPolicy,list,replicateData,restoreSnapshot,update,updateData "
        "bigquery.tables:updateIndex,updateTag cloudkms.keyHandles:create,get,list cloudkms.operations:get "
        "cloudkms.projects:showEffectiveAutokeyConfig "
        "dataplex.datascans:cancel,create,delete,get,getData,getIamPolicy,list,run,update "
        "dataplex.operations:get,list resourcemanager.projects:get,list"
    ),
    "roles/bigquery.resourceViewer": (
        "bigquery.bireservations:get bigquery.capacityCommitments:get,list "
        "bigquery.jobs:get,list,listAll,listExecutionMetadata bigquery.reservationAssignments:list,search "
        "bigquery.reservations:get,list,listFailoverDatasets resourcemanager.projects:get,list"
    ),
    "roles/cloudkms.admin": (
        "cloudkms.cryptoKeyVersions:create,destroy,get,list,restore,update "
        "cloudkms.cryptoKeyVersions:useToDecryptViaDelegation,useToEncryptViaDelegation "
        "cloudkms.cryptoKeys:create,get,getIamPolicy,list,setIamPolicy,update "
        "cloudkms.importJobs:create,get,getIamPolicy,list,setIamPolicy,useToImport "
        "cloudkms.keyRings:create,createTagBinding,deleteTagBinding,get,getIamPolicy,list "
        "cloudkms.keyRings:listTagBindings,setIamPolicy cloudkms.locations:get,list resourcemanager.projects:get"
    ),
    "roles/cloudkms.cryptoKeyDecrypter": (
        "cloudkms.cryptoKeyVersions:useToDecrypt cloudkms.locations:get,list resourcemanager.projects:get"
    ),
    "roles/cloudkms.cryptoKeyEncrypter": (
        "cloudkms.cryptoKeyVersions:useToEncrypt cloudkms.locations:get,list resourcemanager.projects:get"
    ),
    "roles/cloudkms.cryptoKeyEncrypterDecrypter": (
        "cloudkms.cryptoKeyVersions:useToDecrypt,useToEncrypt cloudkms.locations:get,list resourcemanager.projects:get"
    ),
    "roles/cloudkms.cryptoOperator": (
        "cloudkms.cryptoKeyVersions:useToDecapsulate,useToDecrypt,useToEncrypt,useToSign "
        "cloudkms.cryptoKeyVersions:useToVerify,viewPublicKey cloudkms.locations:generateRandomBytes,get,list "
        "resourcemanager.projects:get"
    ),
    "roles/compute.securityAdmin": (
        "compute.backendBuckets:list compute.backendServices:list "
        "compute.firewallPolicies:addAssociation,cloneRules,copyRules,create,delete,get "
        "compute.firewallPolicies:getIamPolicy,list,move,removeAssociation,setIamPolicy,update,use "
        "compute.firewalls:create,delete,get,list,update compute.globalOperations:get,list "
        "compute.instances:getEffectiveFirewalls,list,setShieldedInstanceIntegrityPolicy "
        "compute.instances:setShieldedVmIntegrityPolicy,updateSecurity,updateShieldedInstanceConfig "
        "compute.instances:updateShieldedVmConfig "
        "compute.networks:get,getEffectiveFirewalls,getRegionEffectiveFirewalls,list,updatePolicy "
        "compute.packetMirrorings:create,delete,get,list,update compute.projects:get "
        "compute.regionBackendServices:list "
        "compute.regionFirewallPolicies:cloneRules,create,delete,get,getIamPolicy,list,setIamPolicy "
        "compute.regionFirewallPolicies:update,use compute.regionOperations:get,list "
        "compute.regionSecurityPolicies:create,delete,get,list,update,use "
        "compute.regionSslCertificates:create,delete,get,list "
        "compute.regionSslPolicies:create,delete,get,list,listAvailableFeatures,update,use compute.regions:get,list "
        "compute.routes:get,list "
        "compute.securityPolicies:addAssociation,copyRules,create,delete,get,getIamPolicy,list,move "
        "compute.securityPolicies:removeAssociation,setIamPolicy,setLabels,update,use "
        "compute.sslCertificates:create,delete,get,list "
        "compute.sslPolicies:create,delete,get,list,listAvailableFeatures,update,use compute.subnetworks:get,list "
        "compute.targetInstances:list compute.targetPools:list compute.zoneOperations:get,list compute.zones:get,list "
        "resourcemanager.projects:get,list serviceusage.quotas:get serviceusage.services:get,list"
    ),
    "roles/iam.denyAdmin": "iam.denypolicies:create,delete,get,list,update",
    "roles/iam.roleAdmin": (
        "iam.roles:create,delete,get,list,undelete,update resourcemanager.projects:get,getIamPolicy"
    ),
    "roles/iam.serviceAccountAdmin": (
        "iam.serviceAccountApiKeyBindings:create,delete,undelete "
        "iam.serviceAccounts:create,createTagBinding,delete,deleteTagBinding,disable,enable,get "
        "iam.serviceAccounts:getIamPolicy,list,listEffectiveTags,listTagBindings,setIamPolicy "
        "iam.serviceAccounts:undelete,update resourcemanager.projects:get,list"
    ),
    "roles/iam.serviceAccountKeyAdmin": (
        "iam.serviceAccountKeys:create,delete,disable,enable,get,list iam.serviceAccounts:get,list "
        "resourcemanager.projects:get,list"
    ),
    "roles/iam.serviceAccountTokenCreator": (
        "iam.serviceAccounts:get,getAccessToken,getOpenIdToken,implicitDelegation,list,signBlob "
        "iam.serviceAccounts:signJwt resourcemanager.projects:get,list"
    ),
    "roles/iam.serviceAccountUser": "iam.serviceAccounts:actAs,get,list resourcemanager.projects:get,list",
    "roles/iam.workloadIdentityUser": "iam.serviceAccounts:get,getAccessToken,getOpenIdToken,list",
    "roles/logging.admin": (
        "logging.buckets:copyLogEntries,create,delete,get,list,undelete,update logging.cmekSettings:get,update "
        "logging.exclusions:create,delete,get,list,update logging.fields:access logging.links:create,delete,get,list "
        "logging.locations:get,list logging.logEntries:create,download,list "
        "logging.logMetrics:create,delete,get,list,update logging.logServiceIndexes:list logging.logServices:list "
        "logging.logs:delete,list logging.notificationRules:create,delete,get,list,update "
        "logging.operations:cancel,get,list logging.privateLogEntries:list "
        "logging.queries:create,delete,get,list,listShared,share,update,updateShared "
        "logging.sinks:create,delete,get,list,update logging.usage:get "
        "logging.views:access,create,delete,get,list,listLogs,listResourceKeys,listResourceValues "
        "logging.views:update resourcemanager.projects:get,list"
    ),
    "roles/logging.bucketWriter": "logging.buckets:write",
    "roles/logging.configWriter": (
        "logging.buckets:create,delete,get,list,undelete,update logging.exclusions:create,delete,get,list,update "
        "logging.links:create,delete,get,list logging.locations:get,list "
        "logging.logMetrics:create,delete,get,list,update logging.logServiceIndexes:list logging.logServices:list "
        "logging.logs:list logging.notificationRules:create,delete,get,list,update logging.operations:cancel,get,list "
        "logging.settings:get,update logging.sinks:create,delete,get,list,update "
        "logging.views:create,delete,get,list,update resourcemanager.projects:get,list"
    ),
    "roles/logging.logWriter": "logging.logEntries:create,route",
    "roles/logging.privateLogViewer": (
        "logging.buckets:get,list logging.exclusions:get,list logging.links:get,list logging.locations:get,list "
        "logging.logEntries:list logging.logMetrics:get,list logging.logServiceIndexes:list logging.logServices:list "
        "logging.logs:list logging.operations:get,list logging.privateLogEntries:list "
        "logging.queries:getShared,listShared,usePrivate logging.sinks:get,list logging.usage:get "
        "logging.views:access,get,list observability.scopes:get resourcemanager.projects:get"
    ),
    "roles/logging.viewAccessor": (
        "logging.logEntries:download logging.views:access,listLogs,listResourceKeys,listResourceValues"
    ),
    "roles/logging.viewer": (
        "logging.buckets:get,list logging.exclusions:get,list logging.links:get,list logging.locations:get,list "
        "logging.logEntries:list logging.logMetrics:get,list logging.logServiceIndexes:list logging.logServices:list "
        "logging.logs:list logging.operations:get,list "
        "logging.queries:create,delete,get,getShared,list,listShared,update,usePrivate logging.sinks:get,list "
        "logging.usage:get logging.views:get,list resourcemanager.projects:get"
    ),
    "roles/orgpolicy.policyAdmin": (
        "orgpolicy.constraints:list orgpolicy.customConstraints:create,delete,get,list,update "
        "orgpolicy.policies:create,delete,list,update orgpolicy.policy:get,set "
        "policysimulator.orgPolicyViolations:list policysimulator.orgPolicyViolationsPreviews:create,get,list"
    ),
    "roles/pubsub.editor": (
        "pubsub.messageTransforms:validate "
        "pubsub.schemas:attach,commit,create,delete,get,list,listRevisions,rollback,validate "
        "pubsub.snapshots:create,delete,get,list,seek,update "
        "pubsub.subscriptions:consume,create,delete,get,list,update "
        "pubsub.topics:attachSubscription,create,delete,detachSubscription,get,list,publish,update "
        "pubsub.topics:updateTag resourcemanager.projects:get serviceusage.quotas:get serviceusage.services:get,list"
    ),
    "roles/pubsub.publisher": "pubsub.topics:publish",
    "roles/resourcemanager.folderAdmin": (
        "essentialcontacts.contacts:create,delete,get,list,send,update orgpolicy.constraints:list "
        "orgpolicy.policies:list orgpolicy.policy:get "
        "resourcemanager.folders:create,delete,get,getIamPolicy,list,move,setIamPolicy,undelete "
        "resourcemanager.folders:update "
        "resourcemanager.hierarchyNodes:createTagBinding,deleteTagBinding,listEffectiveTags "
        "resourcemanager.hierarchyNodes:listTagBindings "
        "resourcemanager.projects:get,getIamPolicy,list,move,setIamPolicy"
    ),
    "roles/resourcemanager.folderEditor": (
        "essentialcontacts.contacts:get,list orgpolicy.constraints:list orgpolicy.policies:list orgpolicy.policy:get "
        "resourcemanager.folders:delete,get,getIamPolicy,list,searchPolicyBindings,undelete,update "
        "resourcemanager.projects:get,list"
    ),
    "roles/resourcemanager.folderIamAdmin": (
        "iam.policybindings:get,list resourcemanager.folders:createPolicyBinding,deletePolicyBinding,get,getIamPolicy "
        "resourcemanager.folders:searchPolicyBindings,setIamPolicy,updatePolicyBinding"
    ),
    "roles/resourcemanager.organizationAdmin": (
        "essentialcontacts.contacts:create,delete,get,list,send,update iam.policybindings:get,list "
        "orgpolicy.constraints:list orgpolicy.policies:list orgpolicy.policy:get "
        "resourcemanager.folders:createPolicyBinding,deletePolicyBinding,get,getIamPolicy,list "
        "resourcemanager.folders:searchPolicyBindings,setIamPolicy,updatePolicyBinding "
        "resourcemanager.organizations:createPolicyBinding,deletePolicyBinding,get,getIamPolicy "
        "resourcemanager.organizations:searchPolicyBindings,setIamPolicy,updatePolicyBinding "
        "resourcemanager.projects:createPolicyBinding,deletePolicyBinding,get,getIamPolicy,list "
        "resourcemanager.projects:searchPolicyBindings,setIamPolicy,updatePolicyBinding"
    ),
    "roles/resourcemanager.projectIamAdmin": (
        "iam.policybindings:get,list "
        "resourcemanager.projects:createPolicyBinding,deletePolicyBinding,get,getIamPolicy "
        "resourcemanager.projects:searchPolicyBindings,setIamPolicy,updatePolicyBinding"
    ),
    "roles/run.admin": (
        "recommender.locations:get,list recommender.runServiceCostInsights:get,list,update "
        "recommender.runServiceCostRecommendations:get,list,update "
        "recommender.runServiceIdentityInsights:get,list,update "
        "recommender.runServiceIdentityRecommendations:get,list,update "
        "recommender.runServicePerformanceInsights:get,list,update "
        "recommender.runServicePerformanceRecommendations:get,list,update "
        "recommender.runServiceSecurityInsights:get,list,update "
        "recommender.runServiceSecurityRecommendations:get,list,update resourcemanager.projects:get,list "
        "run.configurations:get,list run.executions:cancel,delete,get,list "
        "run.jobs:create,createTagBinding,delete,deleteTagBinding,get,getIamPolicy,list "
        "run.jobs:listEffectiveTags,listTagBindings,run,runWithOverrides,setIamPolicy,update run.locations:list "
        "run.operations:delete,get,list run.revisions:delete,get,list run.routes:get,invoke,list "
        "run.services:create,createTagBinding,delete,deleteTagBinding,get,getIamPolicy,list "
        "run.services:listEffectiveTags,listTagBindings,setIamPolicy,update run.tasks:get,list "
        "run.workerpools:create,delete,get,getIamPolicy,list,setIamPolicy,update"
    ),
    "roles/run.developer": (
        "recommender.locations:get,list recommender.runServiceIdentityInsights:get,list,update "
        "recommender.runServiceIdentityRecommendations:get,list,update resourcemanager.projects:get,list "
        "run.configurations:get,list run.executions:delete,get,list "
        "run.jobs:create,delete,get,getIamPolicy,list,run,update run.locations:list run.operations:delete,get,list "
        "run.revisions:delete,get,list run.routes:get,invoke,list "
        "run.services:create,delete,get,getIamPolicy,list,listEffectiveTags,listTagBindings,update run.tasks:get,list"
    ),
    "roles/run.invoker": "run.routes:invoke",
    "roles/secretmanager.secretAccessor": "resourcemanager.projects:get,list secretmanager.versions:access",
    "roles/serviceusage.serviceUsageConsumer": (
        "monitoring.timeSeries:list serviceusage.quotas:get serviceusage.services:get,list,use"
    ),
    "roles/storage.admin": (
        "cloudkms.keyHandles:create,get,list cloudkms.operations:get cloudkms.projects:showEffectiveAutokeyConfig "
        "firebase.projects:get orgpolicy.policy:get recommender.iamPolicyInsights:get,list,update "
        "recommender.iamPolicyRecommendations:get,list,update "
        "recommender.storageBucketSoftDeleteInsights:get,list,update "
        "recommender.storageBucketSoftDeleteRecommendations:get,list,update "
        "resourcemanager.hierarchyNodes:listEffectiveTags resourcemanager.projects:get,list "
        "storage.anywhereCaches:create,disable,get,list,pause,resume,update storage.bucketOperations:cancel,get,list "
        "storage.buckets:create,createTagBinding,delete,deleteTagBinding,enableObjectRetention,get "
        "storage.buckets:getIamPolicy,getIpFilter,getObjectInsights,list,listEffectiveTags "
        "storage.buckets:listTagBindings,relocate,restore,setIamPolicy,setIpFilter,update "
        "storage.folders:create,delete,get,list,rename storage.intelligenceConfigs:get,update "
        "storage.managedFolders:create,delete,get,getIamPolicy,list,setIamPolicy "
        "storage.multipartUploads:abort,create,list,listParts "
        "storage.objects:create,delete,get,getIamPolicy,list,move,overrideUnlockedRetention,restore "
        "storage.objects:setIamPolicy,setRetention,update"
    ),
    "roles/storage.legacyBucketReader": "storage.buckets:get storage.multipartUploads:list storage.objects:list",
    "roles/storage.legacyObjectReader": "storage.objects:get",
    "roles/storage.objectAdmin": (
        "monitoring.timeSeries:create orgpolicy.policy:get resourcemanager.projects:get,list "
        "storage.folders:create,delete,get,list,rename storage.managedFolders:create,delete,get,list "
        "storage.multipartUploads:abort,create,list,listParts "
        "storage.objects:create,delete,get,getIamPolicy,list,move,overrideUnlockedRetention,restore "
        "storage.objects:setIamPolicy,setRetention,update"
    ),
    "roles/storage.objectCreator": (
        "orgpolicy.policy:get resourcemanager.projects:get,list storage.folders:create storage.managedFolders:create "
        "storage.multipartUploads:abort,create,listParts storage.objects:create,createContext"
    ),
    "roles/storage.objectUser": (
        "orgpolicy.policy:get resourcemanager.projects:get,list storage.folders:create,delete,get,list,rename "
        "storage.managedFolders:create,delete,get,list storage.multipartUploads:abort,create,list,listParts "
        "storage.objects:create,delete,get,list,move,restore,update"
    ),
    "roles/storage.objectViewer": (
        "resourcemanager.projects:get,list storage.folders:get,list storage.managedFolders:get,list "
        "storage.objects:get,list"
    ),
    "roles/storage.viewer": (
        "resourcemanager.projects:get,list "
        "storage.buckets:list,listEffectiveTags,listTagBindings,viewIntelligenceDetails "
        "storage.featureConfigs:get,list storage.folders:get,list storage.hmacKeys:get,list "
        "storage.intelligenceConfigs:get"
    ),
}
_BUT_ALSO: Final[dict[str, str]] = {
    "roles/aiplatform.user": (
        "aiplatform.customJobs:create aiplatform.datasets:export aiplatform.pipelineJobs:create "
        "aiplatform.endpoints:delete,deploy,predict,undeploy,update "
        "aiplatform.models:delete,export,upload"
    ),
    "roles/aiplatform.customCodeServiceAgent": (
        "iam.serviceAccounts:getAccessToken,implicitDelegation,signBlob,signJwt storage.buckets:create,delete "
        "storage.objects:create,delete,get,update"
    ),
    "roles/compute.serviceAgent": "iam.serviceAccounts:getAccessToken",
    "roles/owner": (
        "iam.roles:update iam.serviceAccounts:actAs,setIamPolicy logging.sinks:delete,update "
        "resourcemanager.projects:setIamPolicy"
    ),
}


@cache
def given(role: str) -> frozenset[str] | None:
    """The permissions of a predefined role; None for one that is not listed."""
    packed = _PACKED.get(role)
    return None if packed is None else _unpacked(packed)


@cache
def given_at_least(role: str) -> frozenset[str]:
    """What a role that is not listed is known to give, besides much else."""
    return _unpacked(_BUT_ALSO.get(role, ""))


def listed() -> tuple[str, ...]:
    """The roles whose permissions are known in full."""
    return tuple(_PACKED)


def _unpacked(packed: str) -> frozenset[str]:
    return frozenset(
        f"{group.partition(':')[0]}.{verb}" for group in packed.split() for verb in group.partition(":")[2].split(",")
    )
