"""BUILD: components; a folder per concept, a leaf per cloud. Knows what a person writes (spec) and nobody who judges.

Every component takes `(name, args, opts)`, where `args` is the concept's TypedDict, so that one class serves every
Pulumi language. The same five arguments carry the same things everywhere: `context`, `network`, `key`, `grants` and
`audit`. What a component depends on is passed in, never made inside.
"""
