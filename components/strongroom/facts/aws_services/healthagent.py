"""Actions and condition keys of `health-agent`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
1: ActivateSubscription CancelAppointment CreateAgent CreateIntegration CreateSession CreateSubscription
  DeactivateSubscription DeleteAgent DeleteDomain DeleteIntegration GetAgent GetCareTeamProvider GetDomain
  GetDomainAnalytics GetIntegration GetMedicalScribeListeningSession GetPatient GetPatientInsightsJob GetPractitioner
  GetSessionContext GetSubscription InvokeAgent ListAgents ListAppointmentSlots ListIntegrations
  ListPatientAppointments ListPatientInsuranceCoverages ListPatientMedications ListProviders ListSessionRecords
  ListSubscriptions ListTagsForResource MatchPatient PublishAgent RescheduleAppointment ResetPassword
  ScheduleAppointment StartMedicalScribeListeningSession StartPatientInsightsJob SubmitMedicationRenewal UpdateAgent
  UpdateIntegration UpdateSession
0 2: CreateDomain
: ListDomains
0-2: TagResource
1-2: UntagResource
"""
