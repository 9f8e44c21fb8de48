# Text of many scripts in the policy itself: names of members, messages, keys.
package schriften

import rego.v1

deny contains "Größe fehlt: 缺少标签 «Größe» 🧭" if not input.pipeline.tags["Größe"]

deny_wert contains sprintf("«%s» ≠ “%s”", [input.pipeline.tags["Größe"], "e\u0301"]) if input.pipeline.tags["Größe"] != "é"

violation contains {"msg": "🧭", "key": "ключ", "значение": input.pipeline.tags["🧭"]} if input.pipeline.tags["🧭"]

warn contains sprintf("%d %s", [count(t), t]) if {
	some t in input.pipeline.tags
	regex.match(`[\x{4e00}-\x{9fff}\x{1F300}-\x{1FAFF}ßİ]`, t)
}

warn_order contains sprintf("%v", [sort(["ä", "z", "a", "Z", "🧭", "ﬀ", input.pipeline.description])]) if {
	not input.pipeline.tags["Größe"]
}
