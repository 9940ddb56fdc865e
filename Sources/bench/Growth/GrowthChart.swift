/// What was measured, drawn over the number of sentences: a panel for each scale, both axes logarithmic.
struct GrowthChart {
    let results: GrowthResults

    private static let width = 760
    private static let height = 270
    private static let (left, right, top, bottom) = (56.0, 540.0, 34.0, 226.0)
    /// Lines of text that stand one below the other without touching.
    private static let line = 15.0

    /// Readable on light and dark pages alike: the drawing brings its own ground.
    private static let style = """
        text { font: 12px system-ui, sans-serif; fill: #1f2328 } .title { font-weight: 600 } .ground { fill: #ffffff }
        .grid { stroke: #d1d9e0; stroke-width: 1 } .fine { stroke-opacity: 0.45 } .curve { fill: none; stroke-width: 2 }
        .c0 { stroke: #0969da } .c1 { stroke: #8250df } .c2 { stroke: #1a7f37 } .c3 { stroke: #bc4c00 } .c4 { stroke: #bf3989 }
        .c5 { stroke: #57606a } .c6 { stroke: #9a6700 } .l5 { fill: #57606a } .l6 { fill: #9a6700 }
        .l0 { fill: #0969da } .l1 { fill: #8250df } .l2 { fill: #1a7f37 } .l3 { fill: #bc4c00 } .l4 { fill: #bf3989 }
        @media (prefers-color-scheme: dark) {
        text { fill: #d1d7e0 } .ground { fill: #0d1117 } .grid { stroke: #3d444d }
        .c0 { stroke: #4493f8 } .c1 { stroke: #ab7df8 } .c2 { stroke: #3fb950 } .c3 { stroke: #f0883e } .c4 { stroke: #db61a2 }
        .c5 { stroke: #9198a1 } .c6 { stroke: #d29922 } .l5 { fill: #9198a1 } .l6 { fill: #d29922 }
        .l0 { fill: #4493f8 } .l1 { fill: #ab7df8 } .l2 { fill: #3fb950 } .l3 { fill: #f0883e } .l4 { fill: #db61a2 }
        }
        """

    struct Curve {
        let name: String
        let points: [(sentences: Double, value: Double)]
    }

    func svg() -> String {
        let panels = [Measure.Scale.time, .memory, .rate].map { ($0, curves(of: $0)) }.filter { !$0.1.isEmpty }
        let size = "\(Self.width)\" height=\"\(Self.height * panels.count)"
        let drawn = panels.enumerated().map { number, panel in
            "<g transform=\"translate(0 \(number * Self.height))\">\n"
                + self.panel(panel.0.rawValue, panel.1).joined(separator: "\n") + "\n</g>"
        }
        return """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(Self.width) \(Self.height * panels.count)" width="\(size)">
            <style>
            \(Self.style)
            </style>
            <rect class="ground" width="\(size)"/>
            \(drawn.joined(separator: "\n"))
            </svg>

            """
    }

    func curves(of scale: Measure.Scale) -> [Curve] {
        Measure.all.filter { $0.scale == scale }.compactMap { measure in
            let points = results.points.compactMap { point -> (sentences: Double, value: Double)? in
                guard let held = point.hundredths[measure.key], held > 0 else { return nil }
                return (Double(point.sentences), Double(held) / measure.hundredths)
            }
            return points.isEmpty ? nil : Curve(name: measure.name, points: points)
        }
    }

    private func panel(_ title: String, _ curves: [Curve]) -> [String] {
        let across = LogScale(results.points.map { Double($0.sentences) }, from: Self.left, to: Self.right)
        let up = LogScale(curves.flatMap { $0.points.map(\.value) }, from: Self.bottom, to: Self.top)
        var parts = ["<text class=\"title\" x=\"\(Self.number(Self.left))\" y=\"20\">\(title)</text>"]
        parts += grid(across, up)
        for (number, curve) in curves.enumerated() {
            let places = curve.points.map { (across.place($0.sentences), up.place($0.value)) }
            let path = places.map { "\(Self.number($0.0)) \(Self.number($0.1))" }.joined(separator: " L ")
            parts.append("<path class=\"curve c\(number)\" d=\"M \(path)\"/>")
            parts += places.map {
                "<circle class=\"l\(number)\" cx=\"\(Self.number($0.0))\" cy=\"\(Self.number($0.1))\" r=\"3\"/>"
            }
        }
        return parts + names(curves, up)
    }

    private func grid(_ across: LogScale, _ up: LogScale) -> [String] {
        let sideways = up.ticks.flatMap { tick in
            let y = Self.number(up.place(tick.value))
            let label = "<text x=\"\(Self.number(Self.left - 8))\" y=\"\(y)\" dy=\"4\" text-anchor=\"end\">"
            return [
                "<path class=\"grid\(tick.isDecade ? "" : " fine")\" d=\"M \(Self.number(Self.left)) \(y) H \(Self.number(Self.right))\"/>"
            ] + (tick.isDecade ? [label + Self.label(tick.value) + "</text>"] : [])
        }
        let upright = across.ticks.filter(\.isDecade).flatMap { tick in
            let x = Self.number(across.place(tick.value))
            return [
                "<path class=\"grid\" d=\"M \(x) \(Self.number(Self.top)) V \(Self.number(Self.bottom))\"/>",
                "<text x=\"\(x)\" y=\"\(Self.number(Self.bottom + 18))\" text-anchor=\"middle\">\(Self.label(tick.value))</text>",
            ]
        }
        let unit = "<text x=\"\(Self.number(Self.right + 12))\" y=\"\(Self.number(Self.bottom + 18))\">sentences</text>"
        return sideways + upright + [unit]
    }

    /// The names of curves beside where they end, moved apart where they would touch.
    private func names(_ curves: [Curve], _ up: LogScale) -> [String] {
        let wanted = curves.enumerated().compactMap { number, curve in
            curve.points.last.map { (number, curve.name, up.place($0.value)) }
        }
        let heights = Self.apart(wanted.map(\.2), by: Self.line, within: Self.top...Self.bottom)
        return zip(wanted, heights).map { name, y in
            "<text class=\"l\(name.0)\" x=\"\(Self.number(Self.right + 12))\" y=\"\(Self.number(y))\" dy=\"4\">\(name.1)</text>"
        }
    }

    /// Places as near as can be to those wanted, at least so far apart, in the same order.
    static func apart(_ wanted: [Double], by distance: Double, within bounds: ClosedRange<Double>) -> [Double] {
        var places = wanted
        let order = wanted.indices.sorted { (wanted[$0], $0) < (wanted[$1], $1) }
        for (first, second) in zip(order, order.dropFirst()) {
            places[second] = max(places[second], places[first] + distance)
        }
        var limit = bounds.upperBound
        for place in order.reversed() {
            places[place] = min(places[place], limit)
            limit = places[place] - distance
        }
        return places
    }

    static func label(_ value: Double) -> String {
        value >= 1 ? GrowthResults.short(Int(value.rounded())) : value >= 0.1 ? "0.1" : "0.01"
    }

    /// To a tenth, which is finer than can be seen.
    private static func number(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(abs(tenths % 10))"
    }
}
