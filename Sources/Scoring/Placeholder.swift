package enum ScoringPlaceholder {}
