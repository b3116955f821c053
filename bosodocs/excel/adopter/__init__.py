"""Names put into a workbook that has none: where they go, cells that are cleared, and all else as it is."""
