internal import ChineseText
internal import Facts
internal import Parsing
internal import Quantities
internal import Rules
internal import Words

/// The operands of a question: items, places and grades that are run together, what they share.
extension QueryReader {
    /// 一共多少个站点 after 驿站和书屋 only sums them up; after 2020年和2021年 it is what they are of.
    func takeCommonName(_ query: inout Query, _ nodes: [Derivation.Node], _ text: Scalars) {
        for node in nodes where node.name == "总名" {
            let name = self.query(.value, node.children.flatMap { $0.slotted() }, text)
            let isNeeded = query.operands.isEmpty || query.operands.contains(where: \.terms.isEmpty)
            query.terms += isNeeded ? name.terms : name.terms.map(\.asOptional)
            query.times += name.times
            query.places += name.places
        }
    }

    /// What stands after the last operand, where it says of what that operand is: 2022年走访的职工比2021年培训的劳模多几名. What
    /// says no more than the first one does is of both.
    func ownAddition(_ nodes: [Derivation.Node], _ text: Scalars) -> Query? {
        guard let node = nodes.first(where: { $0.name == "附话" }) else { return nil }
        let operands = nodes.filter { $0.name == "项" }.map { operand($0, text) }
        let addition = operand(node, text)
        guard operands.count == 2, operands[0].saysOfWhat, operands[1].terms.isEmpty, addition.saysOfWhat else {
            return nil
        }
        return addition
    }

    /// The slots of what stands after the operands, where it is of all of them.
    static func withoutAddition(_ node: Derivation.Node) -> [Derivation.Node] {
        node.name == "附话" ? node.children.flatMap { $0.slotted() } : [node]
    }

    /// A slot holds one operand, or several whose names are run together.
    func operands(_ node: Derivation.Node, _ text: Scalars) -> [Query] {
        switch node.name {
        case "几地": places(node)
        case "几等": grades(node, text)
        default: [operand(node, text)]
        }
    }

    /// 沪苏浙皖: a place each.
    func places(_ node: Derivation.Node) -> [Query] {
        let short = node.nodes().filter { $0.name == "简称" }
        let named = short.isEmpty ? node.nodes().filter { ["一片", "几省"].contains($0.name) } : short
        return named.flatMap(\.tags).map { place in
            var operand = Query(operation: .value)
            operand.places = [place]
            operand.wording = place
            return operand
        }
    }

    /// 团体一、二、三等奖: each grade has the words before the first and the end of the last.
    func grades(_ node: Derivation.Node, _ text: Scalars) -> [Query] {
        let shared = operand(node, text)
        let ending = node.nodes().first { $0.name == "等尾" }.map { text.text($0.range) } ?? ""
        return node.nodes().filter { $0.name == "等次" }.map { grade in
            var operand = shared
            operand.wording = text.text(grade.range) + ending
            operand.terms.append(word(operand.wording))
            // 技能竞赛一、二等奖 counts prizes, whatever competitions are counted by.
            if operand.unit == nil { operand.unitClass = nil }
            return operand
        }
    }

    func operand(_ node: Derivation.Node, _ text: Scalars) -> Query {
        let inner = node.children.flatMap { $0.slotted() }
        var operand = query(.value, inner, text)
        operand.wording = text.text(node.range)
        operand.unitClass = operand.unitClass ?? node.tags.first
        operand.known = operand.stated.filter { $0.kind == .amount }
        operand.stated.removeAll { $0.kind == .amount }
        // 比年初的目标: the aim of what was spoken of.
        if node.name == "目标项" { operand.takeAim() }
        if operand.unitClass == nil, let known = operand.known.first { operand.take(unitOf: known) }
        // 比它多多少
        let isPointer = operand.pointsBack && operand.terms.isEmpty && operand.places.isEmpty && operand.times.isEmpty
        if node.name == "前项" || isPointer { operand.operation = .followup }
        return operand
    }
}
