package texts

import rego.v1

d := input.pipeline.description

deny contains sprintf("%s|%s|%s", [upper(d), lower(d), trim(d, " !🧭")]) if {
	count(d) < 30
	d != lower(d)
}

deny contains concat("·", split(d, " ")) if {
	contains(d, " ")
	count(d) < 60
}

violation contains {
	"msg": strings.reverse(d), "n": count(d), "at": indexof(d, "s"), "all": indexof_n(d, "e"),
	"sub": substring(d, 1, 3), "tail": substring(d, 2, -1), "r": replace(d, "e", "ë"),
	"trims": [trim_left(d, "B"), trim_right(d, "0123"), trim_prefix(d, "Bu"), trim_suffix(d, "1"), trim_space(d)],
} if {
	count(d) in numbers.range(0, 25)
	not startswith(d, "Builds")
}

warn contains strings.replace_n({"<": "&lt;", ">": "&gt;", "&": "&amp;"}, d) if contains(d, "<")

warn_match contains "prefix" if strings.any_prefix_match(d, ["golden", "铅", "🧭"])

warn_match contains "suffix" if strings.any_suffix_match([d, input.pipeline.name], {"1", "é"})

warn_count contains sprintf("%d spaces", [strings.count(d, " ")]) if strings.count(d, " ") > 1

deny_format contains sprintf("%s %s", [format_int(count(d), 16), format_int(count(d), 2)]) if count(d) > 40
