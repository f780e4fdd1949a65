import ArgumentParser
@main struct Evsh: ParsableCommand { func run() { print("x") } }
