"""Actions and condition keys of `amplifyuibuilder`."""

KEYS = """
amplifyuibuilder:CodegenJobResourceAppId amplifyuibuilder:CodegenJobResourceEnvironmentName
amplifyuibuilder:CodegenJobResourceId amplifyuibuilder:ComponentResourceAppId
amplifyuibuilder:ComponentResourceEnvironmentName amplifyuibuilder:ComponentResourceId
amplifyuibuilder:FormResourceAppId amplifyuibuilder:FormResourceEnvironmentName amplifyuibuilder:FormResourceId
amplifyuibuilder:ThemeResourceAppId amplifyuibuilder:ThemeResourceEnvironmentName amplifyuibuilder:ThemeResourceId
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
12 14: CreateComponent CreateForm CreateTheme StartCodegenJob
3-5 13: DeleteComponent GetComponent UpdateComponent
6-8 13: DeleteForm GetForm UpdateForm
9-11 13: DeleteTheme GetTheme UpdateTheme
: ExchangeCodeForToken ExportComponents ExportForms ExportThemes GetMetadata ListCodegenJobs ListComponents ListForms
  ListThemes PutMetadataFlag RefreshToken ResetMetadataFlag
0-2 13: GetCodegenJob
0-11 13: ListTagsForResource
0-14: TagResource
0-11 13-14: UntagResource
"""
