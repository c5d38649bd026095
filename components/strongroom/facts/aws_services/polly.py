"""Actions and condition keys of `polly`."""

KEYS = ""
ACTIONS = """
: DeleteLexicon DescribeVoices GetLexicon GetSpeechSynthesisTask ListLexicons ListSpeechSynthesisTasks PutLexicon
  StartSpeechSynthesisStream StartSpeechSynthesisTask SynthesizeSpeech
"""
