extension Candidate {
    /// How much less of a question than the best a figure of another year or place may tell, in thousandths.
    private static let slack = 50

    /// Whether it tells about as much of the question as the best does, so that it is of the same thing in another year or
    /// place.
    func tellsAsMuch(as best: Candidate) -> Bool { covered >= best.covered - Self.slack }
}
