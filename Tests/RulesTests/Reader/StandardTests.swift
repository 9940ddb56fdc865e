import Rules
import Testing

/// A grammar as the standard would have it, in another language than ours: nothing of the profile depends on Chinese.
struct StandardTests {
    private static let pizza = """
        #ABNF 1.0 UTF-8;
        /* An order is
           a request. */
        language en-GB;
        mode voice;
        root $order;
        tag-format <semantics/1.0-literals>;
        meta "description" is "Orders; with 'quotes' inside";

        /**
         * A whole order.
         * @example please send me two large pizzas with ham and olives
         * @example a small pizza
         */
        public $order = [please] [(send | bring) me] $amount $size (pizza | pizzas) [with $topping (and $topping)<0-3>];
        private $amount = /3/ (a | one) {1} | /1.5/ two {2} | .2 dozen {!{12}!};
        $size = small | large | "extra large";
        $topping = ham | olives | $NULL | $VOID;
        """

    @Test func 英文的标准文法也能读() throws {
        // `.2` without its slashes is a word, which SRGS allows: Nmtoken may start with a point.
        let (file, problems) = GrammarText.read(Self.pizza, path: "order.gram")
        #expect(problems.isEmpty)
        let rules = try #require(file?.rules)
        #expect(
            rules.map { $0.expansion.dump.replacing("order.gram#", with: "") } == [
                "('please'<0-1> ({'send'|'bring'} 'me')<0-1> $amount $size {'pizza'|'pizzas'}"
                    + " ('with' $topping ('and' $topping)<0-3>)<0-1>)",
                "{/1099/({'a'|'one'} #1)|/405/('two' #2)|('.2' 'dozen' #12)}",
                "{'small'|'large'|'extra large'}",
                "{'ham'|'olives'|ε|∅}",
            ])
        #expect(rules.map(\.isPublic) == [true, false, false, false])
        #expect(
            rules[0].examples.map(\.text) == ["please send me two large pizzas with ham and olives", "a small pizza"])
        #expect(Grammar(files: file.map { [$0] } ?? []).problems == [])
    }
}
