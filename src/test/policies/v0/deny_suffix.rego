package main

is_linux { input.pipeline.platform == "Linux" }
is_linux { input.pipeline.platform == "macOS" }

deny_recipe[msg] {
  is_linux
  re_match("/x\\.x\\.x$", input.pipeline.imageRecipeArn)
  msg := "a recipe without a version"
}

violation_recipe[{"msg": msg, "arn": arn}] {
  arn := input.pipeline.imageRecipeArn
  not re_match("/x", arn)
  msg := "pinned"
}
