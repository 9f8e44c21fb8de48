package main

# A team's laboratory may build from any recipe: its findings of deny_recipe are shown as excepted and fail nothing.
exception contains ["recipe"] if input.labels.stage == "lab"
