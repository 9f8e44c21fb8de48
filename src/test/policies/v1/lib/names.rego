# A package of helpers: no rule here.
package lib.names

import rego.v1

kebab(text) := lower(regex.replace(text, `[ _.]+`, "-"))

last(list) := list[count(list) - 1]

resource(arn) := last(split(arn, ":"))

version(arn) := last(split(resource(arn), "/")) if contains(arn, ":image-recipe/")

else := "none"

default tier(_) := "unknown"

tier(labels) := sprintf("tier-%s", [labels.tier])
