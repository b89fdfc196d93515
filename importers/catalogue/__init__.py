"""The catalogue format: one YAML file per title or person (docs/catalogue-format.md)."""
