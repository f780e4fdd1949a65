/// Scripts with something of everything that is coloured, right and wrong.
enum EditorCorpus {
  static let texts = [statements, words, continuations, lines, wrong]

  private static let statements = """
    let name = nightly
    let n = 5; let d = 1.5s; let p = 90%; let q = "a text"; let minus = -0.5; let times = x3
    let phone = +14155550100
    for x in 1 2 three { watch $x }
    for tag in smoke booking {
      select tags $tag project 1376
      run x3 label "nightly $tag" watch
      run x$n
    }
    if failed > 0 { rerun failed watch } else if each success-rate == 50% { echo no } else { echo $x }
    if no regressions against 167 { undo } else { frobnicate 5 x }
    expect each success-rate >= 90%
    expect latency p95 < 2s # of all
    expect each pass^3 >= 0.5
    expect status == "completed"
    expect status in completed failed
    expect $x != 5
    expect frob >= 5
    expect
    { undo }
    """

  private static let words = #"""
    echo "to $last: ${env.HOME} ${x:-a b} \n \u{e9} \" \$5 é" 'a $b "c" \n' a$x b${y}c $1 ${2} ${3:-x} $lastly ${open
    echo "a text
    over $lines" next
    undo
    echo 'single
    lines' ; undo
    echo it"s mid" x a'b c'd
    #comment
    undo #comment
    echo a#b c # d
    undo;undo ; undo;# x
    echo x{y
    """#

  private static let continuations = #"""
    select folder Sales.Inbound \
      project 1376 \
      agent 42
    run x3 \
      label \
      nightly \
      watch &
    select evaluators 1 2 \
      3 tags a b \
      c project 5
    list \
      evaluators tags smoke
    echo a \
      # comment
    undo
    """#

  /// Lines of commands.
  private static let lines = """
    run label "a b" voice
    run label a"b c"d voice
    run label $x voice text
    run label watch watch
    run label 5 watch
    run label x3 x3
    run label
    run & # in the background
    run &; undo
    watch 1 for 10m
    help run
    exit 255
    concurrency unlimited
    numbers same
    list results last 20 status completed
    set colour never hints on prompt backend runs editor vi
    override personalities none profiles 1 outbound-number +14155550100 agent-number none
    connect local other.db
    agent "Front desk"
    agent none
    import 5
    history 20 save lines.evs
    edit select 5 "x" $y
    compare 1 $last
    source smoke.evs 1001 "a b" $x
    select tags 2024 smoke 5 project 1376 folder 5
    list agents agent none
    """

  /// Lines with words that can't stand where they do.
  private static let wrong = """
    watch 1 2
    watch x for soon
    help rnu
    exit 256
    concurrency 0 6
    numbers other
    list evaluatros last x
    set colour green pager maybe prompt nothing
    override personalities x outbound-number 415
    reset nothing
    project abc
    agent Front desk
    import two words
    compare 1 2 3
    show everything
    run 3x x0 x-1 extra
    run & watch
    jobs 5
    undo "a b" $x a"b c"'d' # why
    explain ${x:-y} a$x; undo
    frobnicate 5 "x" $y 90% &
    $cmd 5
    5 6
    """
}
