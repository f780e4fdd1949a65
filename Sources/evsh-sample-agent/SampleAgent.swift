import ArgumentParser
@main struct SampleAgent: ParsableCommand { func run() { print("x") } }
