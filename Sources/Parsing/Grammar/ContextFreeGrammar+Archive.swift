public import Archives

extension ContextFreeGrammar {
    public func write(to archive: inout ArchiveWriter) { machine.write(to: &archive) }

    /// As it was written.
    public init(from archive: inout ArchiveReader) { machine = Machine(from: &archive) }
}

extension ContextFreeGrammar.Machine {
    fileprivate func write(to archive: inout ArchiveWriter) {
        archive.write(steps)
        archive.write(rules)
        Terminal.write(terminals, to: &archive)
        archive.write(texts: tags)
        tokens.write(to: &archive)
        archive.write(states)
        archive.write(transitions)
        archive.write(starts)
        archive.write(nullable)
        archive.write(lookaheads)
        archive.write(lookaheadWidth)
        archive.write(beginnings)
        archive.write(holders)
        archive.write(firstHolders)
        archive.write(incoming)
        archive.write(firstIncoming)
        archive.write(isStart)
        RuleLabel.write(labels, to: &archive)
    }
}
