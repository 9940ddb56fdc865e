/// The terms that have several forms, of which the best counts.
///
/// The sum of nearness × weight over all keys counts every form of such a term. What is to be taken off is found from the keys of these
/// terms alone; the others need not be looked at again.
struct FormChoices {
    /// The keys of these terms by their numbers in the plan, each once.
    private(set) var keys: [Int] = []
    /// By place in `keys`, rarity × how often these terms count the key in the sum.
    private var counted: [Int32] = []
    /// By form its keys, as places in `keys`, each with rarity × how often it stands there.
    private var parts: [(place: Int32, weight: Int32)] = []
    /// Where each form's parts end.
    private var forms: [Int32] = []
    /// Where each term's forms end.
    private var terms: [Int32] = []

    var isEmpty: Bool { terms.isEmpty }

    /// Adds a term.
    ///
    /// - Parameters:
    ///   - term: its forms.
    ///   - most: by key, how often the sum counts it for this term.
    mutating func add(_ term: [[QuestionPlan.Part]], most: [Int32], _ all: [QuestionPlan.Key]) {
        for key in most.indices where most[key] > 0 { counted[place(of: key)] += most[key] * all[key].rarity }
        for form in term {
            parts += form.map { (Int32(place(of: Int($0.key))), $0.times * all[Int($0.key)].rarity) }
            forms.append(Int32(parts.count))
        }
        terms.append(Int32(forms.count))
    }

    private mutating func place(of key: Int) -> Int {
        if let place = keys.firstIndex(of: key) { return place }
        keys.append(key)
        counted.append(0)
        return keys.count - 1
    }

    /// What the sum counts too much for a record.
    ///
    /// - Parameter nearness: of the keys, by their place.
    func excess(_ nearness: UnsafePointer<Int32>) -> Int {
        var excess = 0
        for place in counted.indices { excess += Int(nearness[place] &* counted[place]) }
        var (form, part) = (0, 0)
        for term in terms {
            var greatest: Int32 = 0
            while form < Int(term) {
                var value: Int32 = 0
                while part < Int(forms[form]) {
                    value &+= nearness[Int(parts[part].place)] &* parts[part].weight
                    part += 1
                }
                greatest = max(greatest, value)
                form += 1
            }
            excess -= Int(greatest)
        }
        return excess
    }
}
