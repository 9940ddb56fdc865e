/// Which keys must be gone through, and which need only be looked up for records that others have found.
///
/// Keys that all together cannot lift a record over the bar (MaxScore, Turtle and Flood 1995) are left aside, the most frequent
/// first. Since a term counts its best form, leaving aside the keys of a synonym costs nothing once a better form is aside.
struct EssentialKeys {
    /// Those to be gone through.
    private(set) var essential: [Int] = []
    /// Those left aside, in the order in which they were, each with what a record can have of it and of those before.
    private(set) var others: [(key: Int, bound: Int)] = []

    /// What a record can have that none of the essential keys is near to.
    var bound: Int { others.last?.bound ?? 0 }

    private let plan: QuestionPlan
    /// By key, what it is worth at most; absent keys nothing.
    private let greatest: [Int32]
    /// The forms of a key, each with how often it stands there, and the form's term.
    private var uses: [(form: Int32, term: Int32, times: Int32)] = []
    private var usesEnd: [Int] = []
    private var formSums: [Int32]
    private var termMaxima: [Int32]

    init(_ plan: QuestionPlan, greatest: [Int32]) {
        self.plan = plan
        self.greatest = greatest
        formSums = [Int32](repeating: 0, count: plan.forms.count)
        termMaxima = [Int32](repeating: 0, count: plan.terms.count)
        var (form, part) = (0, 0)
        var all: [(key: Int32, form: Int32, term: Int32, times: Int32)] = []
        for (term, formsEnd) in plan.terms.enumerated() {
            while form < Int(formsEnd) {
                while part < Int(plan.forms[form]) {
                    all.append((plan.parts[part].key, Int32(form), Int32(term), plan.parts[part].times))
                    part += 1
                }
                form += 1
            }
        }
        // Sorting by key keeps the forms of a term together.
        all.sort { ($0.key, $0.form) < ($1.key, $1.form) }
        uses = all.map { ($0.form, $0.term, $0.times) }
        var end = 0
        for key in plan.keys.indices {
            while end < all.count, Int(all[end].key) == key { end += 1 }
            usesEnd.append(end)
        }
    }

    /// Parts the keys anew for a bar that an impact must be above.
    mutating func part(bar: Int) {
        essential.removeAll(keepingCapacity: true)
        others.removeAll(keepingCapacity: true)
        for form in formSums.indices { formSums[form] = 0 }
        for term in termMaxima.indices { termMaxima[term] = 0 }
        var bound = 0
        for key in plan.keys.indices where greatest[key] > 0 {
            let rise = rise(key)
            if bound + rise <= bar {
                bound += rise
                leaveAside(key)
                others.append((key, bound))
            } else {
                essential.append(key)
            }
        }
    }

    private func uses(_ key: Int) -> Range<Int> { (key == 0 ? 0 : usesEnd[key - 1])..<usesEnd[key] }

    /// By how much the bound rises if this key is left aside too.
    private func rise(_ key: Int) -> Int {
        let range = uses(key)
        // Forms of one term stand together.
        var (sum, term, most) = (0, Int32(-1), Int32(0))
        for use in uses[range] {
            if use.term != term {
                if term >= 0 { sum += Int(most - termMaxima[Int(term)]) }
                (term, most) = (use.term, termMaxima[Int(use.term)])
            }
            most = max(most, formSums[Int(use.form)] + greatest[key] * use.times)
        }
        return term >= 0 ? sum + Int(most - termMaxima[Int(term)]) : sum
    }

    private mutating func leaveAside(_ key: Int) {
        for place in uses(key) {
            let use = uses[place]
            formSums[Int(use.form)] += greatest[key] * use.times
            termMaxima[Int(use.term)] = max(termMaxima[Int(use.term)], formSums[Int(use.form)])
        }
    }
}
