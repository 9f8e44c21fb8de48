"""Validates JUnit files against the schemas that their dialect promises.

Usage: schemas.py FOLDER DIALECT REPORT.xml..., where FOLDER holds the schemas.
"""
import sys

import xmlschema

SCHEMAS = {"jenkins": ("junit-10.xsd", "JUnit.xsd"), "surefire": ("surefire-test-report.xsd",)}

folder, dialect, *reports = sys.argv[1:]
for name in SCHEMAS[dialect]:
    schema = xmlschema.XMLSchema(f"{folder}/{name}")
    for report in reports:
        errors = list(schema.iter_errors(report))
        for error in errors[:5]:
            print(f"{name}: {error.path}: {error.reason}")
        if errors:
            sys.exit(f"{report}: {len(errors)} errors under {name}")
    print(f"{len(reports)} files of the {dialect} dialect are valid under {name}")
