"""Actions and condition keys of `iotfleetwise`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys iotfleetwise:DestinationArn iotfleetwise:Signals
iotfleetwise:UpdateToDecoderManifestArn iotfleetwise:UpdateToModelManifestArn
"""
ACTIONS = """
1: AssociateVehicleFleet DeleteCampaign DeleteDecoderManifest DeleteFleet DeleteModelManifest DeleteSignalCatalog
  DeleteStateTemplate DeleteVehicle DisassociateVehicleFleet GetCampaign GetDecoderManifest GetFleet GetModelManifest
  GetSignalCatalog GetStateTemplate GetVehicle GetVehicleStatus ImportDecoderManifest
  ListDecoderManifestNetworkInterfaces ListDecoderManifestSignals ListFleetsForVehicle ListModelManifestNodes
  ListSignalCatalogNodes ListTagsForResource ListVehiclesInFleet UpdateCampaign UpdateDecoderManifest UpdateFleet
  UpdateModelManifest UpdateSignalCatalog UpdateStateTemplate
0-3: CreateCampaign
0-2: CreateDecoderManifest CreateFleet CreateModelManifest CreateSignalCatalog CreateStateTemplate CreateVehicle
  ImportSignalCatalog TagResource
1 4: GenerateCommandPayload
: GetEncryptionConfiguration GetLoggingOptions GetRegisterAccountStatus ListCampaigns ListDecoderManifests ListFleets
  ListModelManifests ListSignalCatalogs ListStateTemplates ListVehicles PutEncryptionConfiguration PutLoggingOptions
  RegisterAccount
1-2: UntagResource
1 5-6: UpdateVehicle
"""
