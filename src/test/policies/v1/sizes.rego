package sizes

import rego.v1

disk := input.pipeline.limits.disk

deny contains sprintf("%s is %v bytes", [disk, units.parse_bytes(disk)]) if units.parse_bytes(disk) > 1000

deny contains sprintf("%s is no size", [disk]) if not units.parse_bytes(disk)

warn contains {"msg": "parsed", "n": units.parse(disk)} if units.parse(disk)

warn_number contains sprintf("%v", [to_number(disk)]) if to_number(disk) >= 0
