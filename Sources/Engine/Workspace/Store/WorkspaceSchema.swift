import Evaluation
import GRDB

/// The database's tables, and how an older file becomes one of today's.
///
/// Each definition is kept as the document that an export writes, beside the columns that are looked for. Ids are never
/// given twice (AUTOINCREMENT), so that a result always means the evaluators it ran.
enum WorkspaceSchema {
  /// Marks the file as a workspace: `evsh`, as SQLite's application id.
  private static let applicationID = 0x6576_7368

  /// Brings the file up to date; refuses other programs' databases and files of newer versions.
  static func update(_ database: some DatabaseWriter, _ path: String) throws {
    try database.read { db in
      let id = try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0
      let isEmpty = try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM sqlite_schema") == 0
      guard id == applicationID || id == 0 && isEmpty else {
        throw BackendError.storage("'\(path)' is no workspace: it is another program's database")
      }
      if try migrator.hasBeenSuperseded(db) {
        throw BackendError.storage("the workspace '\(path)' was made by a newer evsh: update evsh")
      }
    }
    if try database.read(migrator.hasCompletedMigrations) { return }
    do {
      try migrator.migrate(database)
    } catch {
      // Another process may have done it at the same time.
      guard try database.read(migrator.hasCompletedMigrations) else { throw error }
    }
  }

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1") { db in
      try db.execute(sql: "PRAGMA application_id = \(applicationID)")
      try db.execute(sql: definitions + results + counting)
    }
    migrator.registerMigration("2") { db in try db.execute(sql: measuring + launching) }
    migrator.registerMigration("3") { db in try db.execute(sql: scheduling) }
    migrator.registerMigration("4") { db in try db.execute(sql: modelling) }
    migrator.registerMigration("5") { db in try db.execute(sql: reaching) }
    migrator.registerMigration("6") { db in try db.execute(sql: serving) }
    migrator.registerMigration("7") { db in try db.execute(sql: repeating + telling) }
    migrator.registerMigration("8") { db in try db.execute(sql: sharing) }
    migrator.registerMigration("9") { db in try db.execute(sql: finding + versioning) }
    return migrator
  }

  /// The tables of what an import defines, in an order that keeps their references.
  private static let defined = [
    "projects", "agents", "personalities", "profiles", "numbers", "folders", "evaluators", "evaluator_tags",
    "evaluator_metrics",
  ]

  /// Copies all definitions from another workspace that is attached.
  static func copyDefinitions(_ db: Database, from schema: String) throws {
    try db.inTransaction {
      for table in defined { try db.execute(sql: "INSERT INTO main.\(table) SELECT * FROM \(schema).\(table)") }
      return .commit
    }
  }

  private static let definitions = """
    CREATE TABLE workspace (generation INTEGER NOT NULL);
    INSERT INTO workspace VALUES (1);

    CREATE TABLE projects (
      id INTEGER PRIMARY KEY AUTOINCREMENT, key TEXT UNIQUE, name TEXT NOT NULL, definition TEXT NOT NULL);

    CREATE TABLE agents (
      id INTEGER PRIMARY KEY AUTOINCREMENT, key TEXT, name TEXT NOT NULL, definition TEXT NOT NULL,
      project INTEGER NOT NULL REFERENCES projects, assistant_id TEXT, UNIQUE (project, key));
    CREATE INDEX agents_named ON agents (name);

    CREATE TABLE personalities (
      id INTEGER PRIMARY KEY AUTOINCREMENT, key TEXT, name TEXT NOT NULL, definition TEXT NOT NULL,
      project INTEGER REFERENCES projects, UNIQUE (project, key));
    CREATE INDEX personalities_named ON personalities (name);

    CREATE TABLE profiles (
      id INTEGER PRIMARY KEY AUTOINCREMENT, key TEXT, name TEXT NOT NULL, definition TEXT NOT NULL,
      project INTEGER REFERENCES projects, agent INTEGER REFERENCES agents, UNIQUE (project, key));
    CREATE INDEX profiles_named ON profiles (name);

    CREATE TABLE numbers (id INTEGER PRIMARY KEY AUTOINCREMENT, number TEXT NOT NULL UNIQUE);

    CREATE TABLE folders (
      project INTEGER NOT NULL REFERENCES projects, path TEXT NOT NULL, PRIMARY KEY (project, path)) WITHOUT ROWID;

    CREATE TABLE evaluators (
      id INTEGER PRIMARY KEY AUTOINCREMENT, key TEXT, name TEXT NOT NULL, definition TEXT NOT NULL,
      project INTEGER NOT NULL REFERENCES projects, agent INTEGER REFERENCES agents, folder TEXT,
      UNIQUE (project, key));
    CREATE INDEX evaluators_named ON evaluators (project, name);
    CREATE INDEX evaluators_in_folders ON evaluators (project, folder);
    CREATE INDEX evaluators_of_agents ON evaluators (agent);

    CREATE TABLE evaluator_tags (
      evaluator INTEGER NOT NULL REFERENCES evaluators ON DELETE CASCADE, tag TEXT NOT NULL,
      PRIMARY KEY (evaluator, tag)) WITHOUT ROWID;
    CREATE INDEX tagged_evaluators ON evaluator_tags (tag, evaluator);

    CREATE TABLE evaluator_metrics (
      evaluator INTEGER NOT NULL REFERENCES evaluators ON DELETE CASCADE, metric TEXT NOT NULL,
      PRIMARY KEY (evaluator, metric)) WITHOUT ROWID;

    """

  /// Results keep the counts of their runs, so that progress costs one row; the status follows from them as
  /// `RunResult.status(of:)` has it. Times are microseconds.
  private static let results = """
    CREATE TABLE results (
      id INTEGER PRIMARY KEY AUTOINCREMENT, label TEXT, agent INTEGER, run_as_text INTEGER NOT NULL,
      request TEXT NOT NULL, channel TEXT NOT NULL, created_at INTEGER NOT NULL,
      total INTEGER NOT NULL DEFAULT 0, waiting INTEGER NOT NULL DEFAULT 0, running INTEGER NOT NULL DEFAULT 0,
      completed INTEGER NOT NULL DEFAULT 0, broken INTEGER NOT NULL DEFAULT 0, late INTEGER NOT NULL DEFAULT 0,
      cancelled INTEGER NOT NULL DEFAULT 0,
      passed INTEGER NOT NULL DEFAULT 0, failed INTEGER NOT NULL DEFAULT 0, review INTEGER NOT NULL DEFAULT 0,
      status TEXT AS (CASE
        WHEN completed + broken + late + cancelled < total THEN iif(waiting = total, 'pending', 'running')
        WHEN completed > 0 THEN 'completed' WHEN broken > 0 THEN 'failed' WHEN late > 0 THEN 'timeout'
        ELSE 'cancelled' END));
    CREATE INDEX unfinished_results ON results (id) WHERE completed + broken + late + cancelled < total;

    CREATE TABLE runs (
      id INTEGER PRIMARY KEY AUTOINCREMENT, result INTEGER NOT NULL REFERENCES results ON DELETE CASCADE,
      evaluator INTEGER NOT NULL, evaluator_name TEXT NOT NULL, attempt INTEGER NOT NULL,
      personality INTEGER, personality_name TEXT, profile TEXT, number TEXT, inbound_number TEXT,
      status TEXT NOT NULL, outcome TEXT, fault TEXT, reasons TEXT, ended_reason TEXT, metadata TEXT,
      duration INTEGER, created_at INTEGER NOT NULL, started_at INTEGER,
      owner TEXT, lease_until INTEGER, is_cancelled INTEGER NOT NULL DEFAULT 0);
    CREATE INDEX runs_of_results ON runs (result, status);
    CREATE INDEX runs_of_evaluators ON runs (evaluator);
    CREATE INDEX owned_runs ON runs (owner) WHERE owner IS NOT NULL;

    CREATE TABLE transcripts (run INTEGER PRIMARY KEY REFERENCES runs ON DELETE CASCADE, turns TEXT NOT NULL);

    """

  /// Keeps the results' counts right whatever happens to a run.
  private static var counting: String {
    """
    CREATE TRIGGER run_added AFTER INSERT ON runs BEGIN \(count("NEW", "+")) END;
    CREATE TRIGGER run_changed AFTER UPDATE OF status, outcome ON runs BEGIN
      \(count("OLD", "-")) \(count("NEW", "+"))
    END;
    """
  }

  /// What metrics say of a run, as the public API lists them; null where nothing was measured.
  private static let measuring = """
    ALTER TABLE runs ADD COLUMN metrics TEXT;

    """

  /// A launch that is sent again with its key finds the result that it made the first time.
  private static let launching = """
    ALTER TABLE results ADD COLUMN launch_key TEXT;
    CREATE UNIQUE INDEX launched_results ON results (launch_key) WHERE launch_key IS NOT NULL;

    """

  /// What decides which run is begun next, the number that a run under way has for itself, and the calls that it has
  /// behind it.
  private static let scheduling = """
    ALTER TABLE runs ADD COLUMN precedence INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE runs ADD COLUMN held_number TEXT;
    ALTER TABLE runs ADD COLUMN history TEXT;
    CREATE INDEX waiting_runs ON runs (result, precedence) WHERE status = 'pending';
    CREATE INDEX held_numbers ON runs (held_number) WHERE held_number IS NOT NULL;

    """

  /// The language model that a request chose, and what a run asked of it; null where there was none.
  private static let modelling = """
    ALTER TABLE results ADD COLUMN model TEXT;
    ALTER TABLE runs ADD COLUMN usage TEXT;

    """

  /// Which servers the functions of a result's callers may ask.
  private static let reaching = """
    ALTER TABLE results ADD COLUMN function_reach TEXT NOT NULL DEFAULT 'public';

    """

  /// The project whose clients may see a result, null where its evaluators are of several; what lets clients in; and
  /// counts that stay right when a run is removed.
  private static var serving: String {
    """
    ALTER TABLE results ADD COLUMN project INTEGER;
    UPDATE results SET project = (
      SELECT min(evaluators.project) FROM runs JOIN evaluators ON evaluators.id = runs.evaluator
      WHERE runs.result = results.id HAVING min(evaluators.project) = max(evaluators.project));
    CREATE INDEX results_of_projects ON results (project);
    CREATE TABLE keys (
      id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, project INTEGER REFERENCES projects,
      hint TEXT NOT NULL, hash TEXT NOT NULL UNIQUE, created_at INTEGER NOT NULL, revoked_at INTEGER);
    CREATE TRIGGER run_removed AFTER DELETE ON runs BEGIN \(count("OLD", "-")) END;
    """
  }

  /// Cron jobs, and which of them launched a result; lists are JSON.
  private static let repeating = """
    CREATE TABLE cron_jobs (
      id INTEGER PRIMARY KEY AUTOINCREMENT, project INTEGER NOT NULL REFERENCES projects,
      agent INTEGER REFERENCES agents, name TEXT NOT NULL, expression TEXT NOT NULL, time_zone TEXT NOT NULL,
      evaluators TEXT NOT NULL, tags TEXT NOT NULL, personalities TEXT NOT NULL, frequency INTEGER NOT NULL,
      concurrency INTEGER, mode TEXT NOT NULL, notify_on TEXT NOT NULL, is_active INTEGER NOT NULL,
      created_via TEXT NOT NULL, created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL,
      scheduled_at INTEGER NOT NULL, last_due_at INTEGER, last_error TEXT);
    ALTER TABLE results ADD COLUMN cron_job INTEGER;
    ALTER TABLE results ADD COLUMN notify_on TEXT;

    """

  /// Puts a delivery in as soon as the last of a result's runs is at its end, where its agent, or else its project, has a
  /// webhook. What the results' counts say can't decide that: while a run changes they leave it out for a moment.
  private static var telling: String {
    let open = RunStatus.allCases.filter { !$0.isFinal }.map { "'\($0.rawValue)'" }.joined(separator: ", ")
    return """
      CREATE TABLE deliveries (
        id INTEGER PRIMARY KEY AUTOINCREMENT, result INTEGER NOT NULL UNIQUE REFERENCES results ON DELETE CASCADE,
        url TEXT NOT NULL, key TEXT NOT NULL, attempts INTEGER NOT NULL DEFAULT 0, due_at INTEGER NOT NULL DEFAULT 0);
      CREATE INDEX due_deliveries ON deliveries (due_at);
      CREATE TRIGGER result_ended AFTER UPDATE OF status ON runs
      WHEN OLD.status IN (\(open)) AND NEW.status NOT IN (\(open))
        AND NOT EXISTS (SELECT 1 FROM runs WHERE result = NEW.result AND status IN (\(open)))
      BEGIN
        INSERT OR IGNORE INTO deliveries (result, url, key)
        SELECT id, url, lower(hex(randomblob(16))) FROM (
          SELECT results.id AS id, ifnull(
            json_extract(agents.definition, '$.webhook_url'), json_extract(projects.definition, '$.webhook_url')) AS url
          FROM results LEFT JOIN agents ON agents.id = results.agent
            LEFT JOIN projects ON projects.id = ifnull(results.project, agents.project)
          WHERE results.id = NEW.result AND ifnull(results.notify_on, 'both') <> 'never')
        WHERE url IS NOT NULL;
      END;
      """
  }

  /// What a result was launched of where that is no request alone, so that its key stands for nothing else; what lets a
  /// reader in to a single result; what a reader says of a run; and what long lists are looked through by.
  private static let sharing = """
    ALTER TABLE results ADD COLUMN launched_of TEXT;
    ALTER TABLE runs ADD COLUMN review TEXT;
    CREATE TABLE shares (
      id INTEGER PRIMARY KEY AUTOINCREMENT, result INTEGER NOT NULL REFERENCES results ON DELETE CASCADE,
      hash TEXT NOT NULL UNIQUE, created_at INTEGER NOT NULL, expires_at INTEGER);
    CREATE INDEX results_of_agents ON results (agent);

    """

  /// What is looked for at each start, however many results there are.
  ///
  /// SQLite turns a comparison round whose right side is a column, and doesn't know an index's condition in it again: the
  /// column stands left.
  private static let finding = """
    DROP INDEX unfinished_results;
    CREATE INDEX unfinished_results ON results (id) WHERE total > completed + broken + late + cancelled;

    """

  /// A number that grows with whatever an answer about a result would tell, so that one that was made before is known to
  /// be good; and how long evaluators took, without a look at the runs that wait.
  private static var versioning: String {
    let changed = counts { column, condition in
      "\(column) = \(column) + ifnull(NEW.\(condition), 0) - ifnull(OLD.\(condition), 0)"
    }
    return """
      ALTER TABLE results ADD COLUMN version INTEGER NOT NULL DEFAULT 0;
      DROP TRIGGER run_added;
      DROP TRIGGER run_changed;
      DROP TRIGGER run_removed;
      CREATE TRIGGER run_added AFTER INSERT ON runs BEGIN \(count("NEW", "+", ["version = version + 1"])) END;
      CREATE TRIGGER run_changed AFTER UPDATE OF status, outcome ON runs BEGIN
        UPDATE results SET \(changed), version = version + 1 WHERE id = NEW.result;
      END;
      CREATE TRIGGER run_removed AFTER DELETE ON runs BEGIN \(count("OLD", "-", ["version = version + 1"])) END;
      CREATE TRIGGER run_noted AFTER UPDATE OF history, review ON runs WHEN OLD.status IS NEW.status BEGIN
        UPDATE results SET version = version + 1 WHERE id = NEW.result;
      END;
      CREATE TRIGGER result_named AFTER UPDATE OF label ON results BEGIN
        UPDATE results SET version = version + 1 WHERE id = NEW.id;
      END;
      CREATE INDEX measured_runs ON runs (evaluator, id, duration) WHERE status = 'completed' AND duration IS NOT NULL;
      """
  }

  private static func count(_ row: String, _ sign: String, _ more: [String] = []) -> String {
    let changes = counts { column, condition in "\(column) = \(column) \(sign) ifnull(\(row).\(condition), 0)" }
    let all = ["total = total \(sign) 1", changes] + more
    return "UPDATE results SET \(all.joined(separator: ", ")) WHERE id = \(row).result;"
  }

  /// Each count of a result's runs, and the condition that a run meets to be counted.
  private static func counts(_ change: (_ column: String, _ condition: String) -> String) -> String {
    [
      change("waiting", "status = 'pending'"), change("running", "status IN ('running', 'in_progress', 'evaluating')"),
      change("completed", "status = 'completed'"), change("broken", "status = 'failed'"),
      change("late", "status = 'timeout'"), change("cancelled", "status = 'cancelled'"),
      change("passed", "outcome = 'passed'"), change("failed", "outcome = 'failed'"),
      change("review", "outcome = 'review'"),
    ].joined(separator: ", ")
  }
}
