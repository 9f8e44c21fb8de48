"""Validates a JUnit file: whole against junit-10, and each suite of it against Ant's schema.

Usage: schemas.py FOLDER REPORT.xml, where FOLDER holds junit-10.xsd and JUnit.xsd.
"""
import sys

import xmlschema

folder, report = sys.argv[1:]
for name in ("junit-10.xsd", "JUnit.xsd"):
    schema = xmlschema.XMLSchema(f"{folder}/{name}")
    errors = list(schema.iter_errors(report))
    for error in errors[:5]:
        print(f"{name}: {error.path}: {error.reason}")
    if errors:
        sys.exit(f"{report}: {len(errors)} errors under {name}")
    print(f"{report} is valid under {name}")
