"""WordprocessingML: tags compiled and checked, prose written. Knows nothing of housing."""
