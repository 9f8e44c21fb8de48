package arithmetic

import rego.v1

sizes := input.pipeline.limits.sizes

retries := input.pipeline.limits.retries

# METADATA
# custom:
#   wasm: adds decimals exactly
violation contains {
	"msg": "sums", "sum": sum(sizes), "max": max(sizes), "min": min(sizes),
	"sorted": sort(sizes), "count": count(sizes),
} if count(sizes) > 1

# METADATA
# custom:
#   conftest: its OPA is older and multiplies with another precision
#   wasm: multiplies decimals exactly
violation_product contains {"msg": "product", "product": product(sizes)} if count(sizes) > 1

# METADATA
# scope: document
# custom:
#   wasm: writes large quotients with an exponent
deny contains sprintf("%v", [retries * 2 + 1]) if retries

deny contains sprintf("%v", [(retries - 1) / 4]) if retries

# METADATA
# custom:
#   wasm: rounds integers of more than 64 bits exactly
deny_round contains sprintf("%v %v %v %v", [round(retries), ceil(retries), floor(retries), abs(retries)]) if retries

# METADATA
# custom:
#   wasm: has a remainder of integers of more than 64 bits
deny_rest contains sprintf("%v", [retries % 7]) if retries == round(retries)

deny_bits contains sprintf("%v %v %v", [bits.and(retries, 6), bits.or(retries, 1), bits.xor(retries, 3)]) if retries >= 0

warn contains "exactly a third" if retries / 3 == 10
