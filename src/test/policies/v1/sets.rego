package sets

import rego.v1

required := {"Owner", "Environment", "CostCenter"}

present := {name | some name, value in input.pipeline.tags; value != ""}

missing := required - present

extra := present - required

deny contains sprintf("missing %v", [missing]) if count(missing) > 0

deny contains msg if {
	both := required & present
	count(both) == 1
	msg := sprintf("only %s", [concat(",", both)])
}

violation contains {"msg": "tags", "all": required | present, "either": (required | present) - (required & present)} if {
	count(extra) in numbers.range(1, 4)
}

warn contains sprintf("%v", [union({extra, {"x"}}) - intersection({required, present})]) if {
	count(extra) > 0
	count(extra) < 5
}

warn_sorted contains sprintf("%s", [sort([lower(n) | some n in extra])]) if count(extra) in {1, 2, 3}
