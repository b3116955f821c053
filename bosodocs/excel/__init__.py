"""SpreadsheetML: named cells and row blocks of a workbook filled, formulas with their values, all else as it was."""
