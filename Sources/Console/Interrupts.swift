internal import CReadline

/// Ctrl-C while no line is being read.
public enum Interrupts {
    /// From now on Ctrl-C is remembered and does not end the process; a second one before the first was taken does.
    ///
    /// - Parameter note: what the first one shows on standard error.
    public static func catchAll(showing note: String) { line_editor_catch_interrupts(note) }

    /// Whether Ctrl-C was pressed since this was last asked or a line was last read.
    public static func take() -> Bool { line_editor_take_interrupt() }
}
