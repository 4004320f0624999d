/**
 * The texts of the console, in English and German, and the choice between them. Those of the pages, which nobody needs
 * before they have signed in, are added from page-texts.js.
 *
 * `{0}`, `{1}` are places for values.
 */
export const LANGUAGES = [["en", "English"], ["de", "Deutsch"]];

const KEY = "pintle.language";

/** What a key says, in the order of `LANGUAGES`. */
export const TEXTS = {
  "common.actions": ["Actions", "Aktionen"],
  "common.activate": ["Activate", "Einschalten"],
  "common.active": ["Active", "Aktiv"],
  "common.add": ["Add", "Hinzufügen"],
  "common.all": ["All", "Alle"],
  "common.asTable": ["As a table", "Als Tabelle"],
  "common.cancel": ["Cancel", "Abbrechen"],
  "common.changed": ["Changed", "Geändert"],
  "common.close": ["Close", "Schließen"],
  "common.copied": ["Copied", "Kopiert"],
  "common.copy": ["Copy", "Kopieren"],
  "common.create": ["Create", "Anlegen"],
  "common.created": ["Created", "Angelegt"],
  "common.deactivate": ["Deactivate", "Ausschalten"],
  "common.delete": ["Delete", "Löschen"],
  "common.edit": ["Edit", "Bearbeiten"],
  "common.expires": ["Expires", "Läuft ab"],
  "common.filter": ["Apply", "Anwenden"],
  "common.inactive": ["Inactive", "Inaktiv"],
  "common.loading": ["Loading", "Wird geladen"],
  "common.next": ["Next", "Weiter"],
  "common.no": ["No", "Nein"],
  "common.nothingFound": ["Nothing found", "Nichts gefunden"],
  "common.nothingFoundHint": ["No entry meets these conditions. Change or empty them.", "Kein Eintrag erfüllt diese Bedingungen. Ändern oder leeren Sie sie."],
  "common.order": ["Order", "Reihenfolge"],
  "common.pages": ["Pages", "Seiten"],
  "common.previous": ["Previous", "Zurück"],
  "common.range": ["{0} to {1}", "{0} bis {1}"],
  "common.rangeOf": ["{0} to {1} of {2}", "{0} bis {1} von {2}"],
  "common.refresh": ["Refresh", "Aktualisieren"],
  "common.remove": ["Remove", "Entfernen"],
  "common.retry": ["Try again", "Noch einmal"],
  "common.save": ["Save", "Speichern"],
  "common.saved": ["Saved", "Gespeichert"],
  "common.select": ["Select", "Auswählen"],
  "common.selectRow": ["Select {0}", "{0} auswählen"],
  "common.selected": ["{0} selected", "{0} ausgewählt"],
  "common.selection": ["Actions on what is selected", "Aktionen für die Auswahl"],
  "common.state": ["State", "Zustand"],
  "common.text": ["Text", "Text"],
  "common.time": ["Time", "Zeit"],
  "common.yes": ["Yes", "Ja"],

  "error.doubled": ["The member “{0}” comes twice in its object (line {1}); one of them would be lost.", "Das Feld „{0}“ steht zweimal in seinem Objekt (Zeile {1}); eines davon ginge verloren."],
  "error.includes": ["Executions include each other in a circle, or too deep.", "Ausführungen schließen einander im Kreis ein, oder zu tief."],
  "error.json": ["This is no JSON: {0}", "Das ist kein JSON: {0}"],
  "error.notFound": ["It is not there, or not any more.", "Es ist nicht da, oder nicht mehr."],
  "error.number": ["This browser would change the number {0} (line {1}). A newer one keeps its digits; or write it as a text.", "Dieser Browser würde die Zahl {0} (Zeile {1}) ändern. Ein neuerer behält ihre Ziffern; oder schreiben Sie sie als Text."],
  "error.object": ["A JSON object is needed: it begins with { and ends with }.", "Ein JSON-Objekt wird gebraucht: Es beginnt mit { und endet mit }."],
  "error.permission": ["This account may not do this", "Dieses Konto darf das nicht"],
  "error.query": ["The server cannot read these conditions.", "Der Server kann diese Bedingungen nicht lesen."],
  "error.taken": ["There is one of this name already.", "Es gibt schon eines mit diesem Namen."],
  "error.token": ["The server does not know this token, or it has ended or was revoked.", "Der Server kennt dieses Token nicht, oder es ist abgelaufen oder widerrufen."],
  "error.title": ["This did not work", "Das hat nicht geklappt"],

  "nav.administer": ["Administer", "Verwalten"],
  "nav.build": ["Build", "Einrichten"],
  "nav.label": ["Pages", "Seiten"],
  "nav.operate": ["Operate", "Betreiben"],
  "page.accounts": ["Accounts", "Konten"],
  "page.actions": ["Actions and flows", "Aktionen und Flows"],
  "page.deliveries": ["Deliveries", "Zustellungen"],
  "page.events": ["Events", "Ereignisse"],
  "page.executions": ["Executions", "Ausführungen"],
  "page.explorer": ["API explorer", "API-Explorer"],
  "page.keys": ["Keys", "Schlüssel"],
  "page.organizations": ["Organizations", "Organisationen"],
  "page.overview": ["Overview", "Überblick"],
  "page.runs": ["Run", "Lauf"],
  "page.targets": ["Targets", "Ziele"],
  "page.triggers": ["Triggers", "Trigger"],
  "page.workflows": ["Workflows", "Workflows"],

  "shell.dark": ["Dark", "Dunkel"],
  "shell.language": ["Language", "Sprache"],
  "shell.light": ["Light", "Hell"],
  "shell.menu": ["Menu", "Menü"],
  "shell.organization": ["Organization", "Organisation"],
  "shell.ownOrganization": ["The account’s own", "Die des Kontos"],
  "shell.signOut": ["Sign out", "Abmelden"],
  "shell.skip": ["Skip to the page", "Zum Inhalt springen"],
  "shell.system": ["System", "System"],
  "shell.theme": ["Appearance", "Darstellung"],

  "signIn.hint": ["It is kept until this tab is closed, and nowhere else.", "Es bleibt, bis dieser Tab geschlossen wird, und nirgends sonst."],
  "signIn.lead": ["Sign in with an access token.", "Melden Sie sich mit einem Zugriffstoken an."],
  "signIn.submit": ["Sign in", "Anmelden"],
  "signIn.title": ["Sign in", "Anmeldung"],
  "signIn.token": ["Token", "Token"],
  "signIn.where": ["Where is my token?", "Wo ist mein Token?"],
  "signIn.whereText": ["The server printed the first administrator’s token when it was first started. Another one is made where the server runs; DIR is its data directory:", "Der Server hat das Token des ersten Administrators beim ersten Start ausgegeben. Ein weiteres entsteht dort, wo der Server läuft; DIR ist sein Datenverzeichnis:"],
};

/** Adds the texts of the pages. */
export const addTexts = (texts) => { Object.assign(TEXTS, texts); };

function stored() {
  try { return localStorage.getItem(KEY); } catch { return null; }
}

const known = (name) => LANGUAGES.some(([language]) => language === name);

let chosen = known(stored()) ? stored() : navigator.languages?.map((name) => name.slice(0, 2).toLowerCase()).find(known) ?? "en";

/** The language in which texts are shown: `en` or `de`. */
export const language = () => chosen;

/** The language with its country, as the browser has it: dates and numbers are written in its way. */
export const locale = () => navigator.languages?.find((name) => name.slice(0, 2).toLowerCase() === chosen) ?? chosen;

/** Chooses a language for this browser. */
export function chooseLanguage(name) {
  if (!known(name)) return;
  chosen = name;
  try { localStorage.setItem(KEY, name); } catch { /* Chosen until the page is left. */ }
}

/** The text of a key in the reader's language, with values in its places. */
export function t(key, ...values) {
  const text = Object.hasOwn(TEXTS, key) ? TEXTS[key][LANGUAGES.findIndex(([name]) => name === chosen)] : key;
  return text.replace(/\{(\d)\}/g, (_, index) => values[index] ?? "");
}
