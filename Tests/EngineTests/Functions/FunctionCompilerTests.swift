import Evaluation
import Testing

@testable import Engine

/// What can be seen to be wrong with a caller's functions before anything runs, and what a plan says of them.
@Suite struct FunctionCompilerTests {
  private static let opening = ConditionalActions.Condition.opening("Hi")

  private static func order(_ change: (inout CallerFunction) -> Void = { _ in }) -> CallerFunction {
    var function = CallerFunction(name: "get_order", url: "https://api.example.com/orders?key=secret")
    function.outputs = [.init("status", path: "$.status")]
    change(&function)
    return function
  }

  private func obstacles(
    _ conditions: [ConditionalActions.Condition], _ functions: [CallerFunction] = [order()]
  ) -> [String] {
    do throws(Obstacles) {
      _ = try CallerCompiler.compile(
        .scripted([Self.opening] + conditions, functions: functions), profile: nil, personality: nil)
      return []
    } catch {
      return error.lines
    }
  }

  @Test(arguments: [
    (
      ConditionalActions.Condition.on(1, "price", "{{function.get_price.x}}"),
      "condition 1: no function is named 'get_price': there is get_order"
    ),
    (
      .on(1, "price", #"A <function name="get_price"/>"#),
      "condition 1: no function is named 'get_price': there is get_order"
    ),
    (
      .on(1, "price", "{{function.get_order.x}}"), "condition 1: the function 'get_order' gives no 'x': it gives status"
    ),
    (
      .adaptive(1, "price", "Say {{function.get_order.status}}"),
      "condition 1: {{function.get_order.status}} works only in what fixed messages say, and not in the first"
    ),
  ])
  func actions(condition: ConditionalActions.Condition, obstacle: String) {
    #expect(obstacles([condition]) == [obstacle])
  }

  @Test func theFirstMessageKnowsNoOutputs() {
    let opening = ConditionalActions.Condition.opening("Hi {{function.get_order.status}}")
    #expect(
      throws: Obstacles(lines: [
        "condition 0: {{function.get_order.status}} can't stand in the first message, write it in a later one"
      ])
    ) {
      try CallerCompiler.compile(.scripted([opening], functions: [Self.order()]), profile: nil, personality: nil)
    }
  }

  @Test(arguments: [
    (
      order { $0.url = "ftp://example.com" },
      "function 'get_order': the address 'ftp://example.com' must begin with http:// or https://"
    ),
    (order { $0.url = "https://{{name}}" }, "function 'get_order': the placeholder {{name}} is not one of the test"),
    (
      order { $0.url = "https://a.example/{{function.get_order.status}}" },
      "function 'get_order': {{function.get_order.status}} is what it gives itself"
    ),
    (
      order { $0.body = ["a": ["{{function.other.x}}"]] },
      "function 'get_order': no function is named 'other': there is get_order"
    ),
    (
      order { $0.headers = [.init("X", "{{function.get_order.no}}")] },
      "function 'get_order': the function 'get_order' gives"
    ),
  ])
  func functions(function: CallerFunction, obstacle: String) {
    let found = obstacles([], [function])
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix(obstacle) == true, "\(found)")
  }

  @Test func aPlanSaysWhatIsCalledAndNothingSecret() throws {
    let tagged = Self.order {
      $0.name = "cancel"
      $0.method = .post
      $0.isAutomatic = false
    }
    let script = try CallerCompiler.compile(
      .scripted([Self.opening], functions: [Self.order(), tagged]), profile: nil, personality: nil)
    #expect(
      script.notes == [
        "function 'get_order' asks api.example.com by GET before the call",
        "function 'cancel' asks api.example.com by POST where its tag stands",
      ])
  }

  @Test func aPlanNamesWhatCannotBeCalled() throws {
    let function = Self.order {
      $0.url = "http://localhost:8080/x"
      $0.headers = [.init("Authorization", "Bearer ${env.EVSH_NO_SUCH_VARIABLE}")]
    }
    let evaluator = Evaluator.scripted([Self.opening], functions: [function])
    let unset = "function 'get_order': the environment variable 'EVSH_NO_SUCH_VARIABLE' is not set"
    var cast = Cast(evaluator: evaluator, agent: nil, personality: nil, profile: nil)
    #expect(
      throws: Obstacles(lines: [
        unset,
        "function 'get_order': 'localhost' is this machine or in a private network, 'set functions local' allows that",
      ])
    ) { try cast.notes(nil) }
    cast.functionReach = .local
    #expect(throws: Obstacles(lines: [unset])) { try cast.notes(nil) }
  }
}
