package import JSON
package import Rubrics

extension JSONWriter {
    /// Writes an evaluation as one object.
    package mutating func evaluation(_ evaluation: Evaluation, by rubric: Rubric, engine: String) {
        object { json in
            json.key("call")
            json.string(evaluation.call)
            json.key("agent")
            json.string(evaluation.agent)
            if let excluded = evaluation.excluded {
                json.key("excluded")
                json.string(excluded)
                return
            }
            json.key("rubric")
            json.string(rubric.id)
            json.key("rubric_version")
            json.number(rubric.version)
            json.key("rubric_digest")
            json.string(rubric.digest)
            json.key("engine")
            json.string(engine)
            json.key("score")
            json.decimal(evaluation.score, decimals: 2)
            json.key("score_before_critical")
            json.decimal(evaluation.score, decimals: 2)
            json.key("scored_share")
            json.decimal(evaluation.scoredShare, decimals: 4)
            json.key("passed")
            json.bool(evaluation.passed)
            json.key("provisional")
            json.strings(evaluation.provisional.map(\.rawValue))
            json.key("critical_failures")
            json.strings(evaluation.criticalFailures)
            json.key("criteria")
            json.array { json in for result in evaluation.criteria { json.result(result) } }
        }
    }

    private mutating func result(_ result: CriterionResult) {
        object { json in
            json.key("id")
            json.string(result.id)
            json.key("section")
            json.string(result.section)
            json.key("weight")
            if let weight = result.weight { json.raw(weight.description) } else { json.null() }
            json.key("effective_weight")
            json.decimal(result.effectiveWeight, decimals: 2)
            json.key("score")
            json.decimal(result.score, decimals: 4)
            json.key("points")
            json.decimal(result.points, decimals: 2)
            json.key("missed_points")
            json.decimal(result.missedPoints, decimals: 2)
            json.key("status")
            json.string(result.status.rawValue)
            json.key("by")
            json.string("program")
            json.key("finding")
            if let finding = result.finding {
                json.object { json in
                    json.key("status")
                    json.string(finding.status.rawValue)
                    json.key("score")
                    json.decimal(finding.score, decimals: 4)
                }
            } else {
                json.null()
            }
            json.key("decision")
            json.null()
            json.key("reason")
            json.string(result.explanation.reason)
            json.key("evidence")
            json.array { json in
                for evidence in result.explanation.evidence { json.object { $0.members(of: evidence) } }
            }
            if let miss = result.explanation.nearestMiss {
                json.key("nearest_miss")
                json.nearestMiss(miss)
            }
        }
    }

    private mutating func members(of evidence: Evidence) {
        key("segment")
        number(evidence.segment)
        key("start")
        decimal(evidence.start, decimals: 3)
        key("text")
        string(evidence.text)
        key("span")
        array { json in
            json.number(evidence.span.lowerBound)
            json.number(evidence.span.upperBound)
        }
    }

    private mutating func nearestMiss(_ miss: NearestMiss) {
        object { json in
            json.key("phrase")
            json.string(miss.phrase)
            json.key("form")
            json.string(miss.form)
            json.members(of: miss.evidence)
            json.key("lacks")
            json.strings(miss.lacks)
            json.key("in_window")
            json.bool(miss.isInWindow)
            json.key("same_speaker")
            json.bool(miss.isSameSpeaker)
        }
    }

    /// Writes an array of strings.
    package mutating func strings(_ values: [String]) {
        array { json in for value in values { json.string(value) } }
    }
}
