package arithmetic

import rego.v1

sizes := input.pipeline.limits.sizes

retries := input.pipeline.limits.retries

violation contains {
	"msg": "sums", "sum": sum(sizes), "max": max(sizes), "min": min(sizes),
	"sorted": sort(sizes), "count": count(sizes),
} if count(sizes) > 1

# METADATA
# custom:
#   conftest: its OPA is older and multiplies with another precision
violation_product contains {"msg": "product", "product": product(sizes)} if count(sizes) > 1

deny contains sprintf("%v", [retries * 2 + 1]) if retries

deny contains sprintf("%v", [(retries - 1) / 4]) if retries

deny_round contains sprintf("%v %v %v %v", [round(retries), ceil(retries), floor(retries), abs(retries)]) if retries

deny_rest contains sprintf("%v", [retries % 7]) if retries == round(retries)

deny_bits contains sprintf("%v %v %v", [bits.and(retries, 6), bits.or(retries, 1), bits.xor(retries, 3)]) if retries >= 0

warn contains "exactly a third" if retries / 3 == 10

warn_range contains sprintf("%v", [numbers.range_step(0, 10, 5)]) if retries == 0
