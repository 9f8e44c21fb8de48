package regexes

deny contains sprintf("%s is not a valid name", [name]) if {
	some name, _ in input.pipeline.tags
	not regex.match(`^[\p{L}\p{N} _.:/=+\-@]*$`, name)
}

deny contains sprintf("words: %v", [words]) if {
	words := regex.find_n(`\b\w+\b`, input.pipeline.description, 3)
	count(words) != 2
}

violation contains {"msg": "parts", "parts": parts, "all": all} if {
	parts := regex.split(`[-/]+`, input.pipeline.imageRecipeArn)
	all := regex.find_all_string_submatch_n(`(\d+|x)\.(\d+|x)`, input.pipeline.imageRecipeArn, -1)
	count(all) > 0
}

warn contains regex.replace(input.pipeline.description, `(\w+)\s(\w+)`, "$2 ${1}!") if {
	regex.match(`(?i)builds`, input.pipeline.description)
}

warn contains "no pattern" if not regex.is_valid(input.pipeline.description)

deny_glob contains key if {
	some key, _ in input.pipeline.tags
	glob.match("tag-??7", [], key)
}

deny_glob contains "a log group elsewhere" if {
	not glob.match("/aws/**", ["/"], input.pipeline.loggingConfiguration.imageLogGroupName)
}
