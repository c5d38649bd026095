"""KNOW: what the clouds define: regions, name rules, actions, condition keys; data only, and everybody may read it."""
