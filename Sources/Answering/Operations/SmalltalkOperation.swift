internal import Questions

/// A greeting, thanks, or a question about the program.
struct SmalltalkOperation: Operation {
    func answer(_ query: Query, _ context: AnswerContext) -> Answer {
        Answer(
            status: .smalltalk,
            text: "您好，我是工问：您问工会报告里的数字，我查出处作答，报告没写的就说没有。例如：2022年南通有多少家爱心服务站？")
    }
}
