"""A catalogue of services kept as YAML files: read, check, search and publish it."""
