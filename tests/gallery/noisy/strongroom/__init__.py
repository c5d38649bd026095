"""Our own strongroom: the vault buckets. (No relation to any package of that name.)"""
VAULTS = ("gold", "silver")
