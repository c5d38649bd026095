"""Actions and condition keys of `geo`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys geo:DeviceIds geo:GeofenceIds
"""
ACTIONS = """
1 3: AssociateTrackerConsumer BatchDeleteDevicePositionHistory BatchGetDevicePosition BatchUpdateDevicePosition
  DeleteTracker DescribeTracker DisassociateTrackerConsumer GetDevicePosition GetDevicePositionHistory
  ListDevicePositions ListTrackerConsumers ListTrackers UpdateTracker VerifyDevicePosition
1 4: BatchDeleteGeofence BatchEvaluateGeofences BatchPutGeofence DeleteGeofenceCollection DescribeGeofenceCollection
  ForecastGeofenceEvents GetGeofence ListGeofenceCollections ListGeofences PutGeofence UpdateGeofenceCollection
1: CalculateRoute CalculateRouteMatrix CancelJob DeleteKey DeleteMap DeletePlaceIndex DeleteRouteCalculator
  DescribeKey DescribeMap DescribePlaceIndex DescribeRouteCalculator GetJob GetMapGlyphs GetMapSprites
  GetMapStyleDescriptor GetMapTile GetPlace ListJobs ListKeys ListMaps ListPlaceIndexes ListRouteCalculators
  SearchPlaceIndexForPosition SearchPlaceIndexForSuggestions SearchPlaceIndexForText UpdateKey UpdateMap
  UpdatePlaceIndex UpdateRouteCalculator
0-2 4: CreateGeofenceCollection
0-2: CreateKey CreateMap CreatePlaceIndex CreateRouteCalculator StartJob
0-3: CreateTracker
1 3-4: ListTagsForResource
0-4: TagResource
1-4: UntagResource
"""
