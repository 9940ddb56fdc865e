import Answering
import Presentation
import Synchronization

/// Answers the questions of a source, block by block: a block is read, answered on all workers, written in order.
///
/// Between two blocks no worker runs, which is what keeps the lines of a session in order and memory within two blocks.
/// The answers do not depend on the number of jobs.
struct BatchRun {
    /// Lines of a block for each worker: enough that waiting for the slowest costs little.
    private static let blockOfAWorker = 64

    private struct Outcome {
        let text: String
        let status: Answer.Status
    }

    /// Lines that one worker takes in order: those of a session, or one that stands alone.
    private struct Chain {
        let session: BatchSession?
        var places: [Int]
    }

    let asker: Asker
    let format: BatchFormat
    let jobs: Int

    /// - Throws: `Failure` where reading or writing fails; what was answered before stands in the output.
    func run(
        _ source: inout QuestionSource, _ sessions: inout SessionTable, to output: OutputFile,
        _ summary: inout BatchSummary, _ progress: inout BatchProgress
    ) throws {
        while !Interruption.isRequested {
            let lines = try source.block(jobs * Self.blockOfAWorker)
            guard !lines.isEmpty else { break }
            // An interrupted block ends at its first line without an answer: what is written has no gaps.
            let done = answer(lines, &sessions).prefix { $0 != nil }.compactMap { $0 }
            try output.write(done.map(\.text).joined())
            for outcome in done { summary.add(outcome.status) }
            sessions.layAsideOldest()
            progress.show(summary, consumed: source.consumed)
        }
    }

    private func answer(_ lines: [QuestionLine], _ sessions: inout SessionTable) -> [Outcome?] {
        let chains = Self.chains(lines, &sessions)
        let outcomes = Outcomes(count: lines.count)
        Workers.run(chains.count, jobs: jobs) { number in
            for place in chains[number].places where !Interruption.isRequested {
                outcomes.set(place, answer(lines[place], chains[number].session))
            }
        }
        return outcomes.all
    }

    private static func chains(_ lines: [QuestionLine], _ sessions: inout SessionTable) -> [Chain] {
        var chains: [Chain] = []
        var bySession: [ObjectIdentifier: Int] = [:]
        for (place, line) in lines.enumerated() {
            let session = sessions.session(of: line)
            if let session, let known = bySession[ObjectIdentifier(session)] {
                chains[known].places.append(place)
            } else {
                if let session { bySession[ObjectIdentifier(session)] = chains.count }
                chains.append(Chain(session: session, places: [place]))
            }
        }
        return chains
    }

    private func answer(_ line: QuestionLine, _ session: BatchSession?) -> Outcome {
        let (answer, elapsed) = answered(line, session)
        let envelope = JSONFormat.Envelope(id: line.id, session: line.session, question: line.text, elapsed: elapsed)
        return Outcome(text: format.text(answer, envelope), status: answer.status)
    }

    private func answered(_ line: QuestionLine, _ session: BatchSession?) -> (answer: Answer, elapsed: Int) {
        if let problem = line.problem { return (Answer(status: .error, text: problem), 0) }
        return session?.answer(line, asker) ?? asker.answer(line.text, document: line.document)
    }

    /// What the workers have answered, by the place of the line.
    private final class Outcomes: Sendable {
        private let held: Mutex<[Outcome?]>

        init(count: Int) { held = Mutex(Array(repeating: nil, count: count)) }

        func set(_ place: Int, _ outcome: Outcome) { held.withLock { $0[place] = outcome } }
        var all: [Outcome?] { held.withLock { $0 } }
    }
}
