def vaults():
    from strongroom import VAULTS

    return list(VAULTS)
