"""An .xlsx template filled: its names, rows that grow, formulas with their values."""
