"""The peer of loading specs: PyYAML's C parser over the same bytes, without places and without validation.

    parse.py FOLDER

Prints the number of pipelines.
"""

import pathlib
import sys

import yaml

count = 0
for path in sorted(pathlib.Path(sys.argv[1]).glob("*.yaml")):
    for document in yaml.load_all(path.read_bytes(), Loader=yaml.CSafeLoader):
        count += len(document["pipelines"])
print(count)
