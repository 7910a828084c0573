<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>AdvancedSection</name>
    <message>
        <source>Advanced</source>
        <translation>Erweitert</translation>
    </message>
    <message>
        <source>Most people never need these.</source>
        <translation>Die meisten brauchen das nie.</translation>
    </message>
    <message>
        <source>Another program for the voice</source>
        <translation>Ein anderes Programm für die Stimme</translation>
    </message>
    <message>
        <source>A program that turns words into sound can read to you instead. Write the command that starts it. Leave it blank for this computer’s own voice.</source>
        <translation>Euch kann auch ein anderes Sprachprogramm vorlesen. Tragt den Befehl ein, der es startet. Bleibt das Feld leer, spricht die Stimme dieses Computers.</translation>
    </message>
    <message>
        <source>Keep a log of faults</source>
        <translation>Fehler in einem Protokoll festhalten</translation>
    </message>
    <message>
        <source>What failed, when, and where in the program, for whoever fixes it. No names are in it, and nothing you wrote or answered. Turning this off erases it.</source>
        <translation>Was schiefging, wann und wo im Programm – für alle, die den Fehler suchen. Darin stehen keine Namen und nichts, was ihr geschrieben oder geantwortet habt. Wenn ihr es ausschaltet, wird das Protokoll gelöscht.</translation>
    </message>
    <message>
        <source>What Guided is made of, with the licences</source>
        <translation>Woraus Guided besteht, mit den Lizenzen</translation>
    </message>
</context>
<context>
    <name>Afterwards</name>
    <message>
        <source>Leave</source>
        <translation>Verlassen</translation>
    </message>
    <message>
        <source>Nothing is kept</source>
        <translation>Nichts davon bleibt gespeichert</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Einen Moment …</translation>
    </message>
</context>
<context>
    <name>AllKeys</name>
    <message>
        <source>this page, and back again</source>
        <translation>diese Seite und wieder zurück</translation>
    </message>
    <message>
        <source>F12 or Ctrl H</source>
        <translation>F12 oder Strg H</translation>
    </message>
    <message>
        <source>the whole screen, or a window</source>
        <translation>ganzer Bildschirm oder Fenster</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>one page back</source>
        <translation>eine Seite zurück</translation>
    </message>
    <message>
        <source>Tab, Enter</source>
        <translation>Tabulator, Eingabetaste</translation>
    </message>
    <message>
        <source>from one thing to the next, and choose it</source>
        <translation>zum Nächsten gehen und es auswählen</translation>
    </message>
    <message>
        <source>F and J</source>
        <translation>F und J</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>hides everything; once more after a second, or Space held, brings it back</source>
        <translation>verbirgt alles; nach einer Sekunde noch einmal drücken oder die Leertaste halten holt es zurück</translation>
    </message>
    <message>
        <source>held together, begin, and go on after a pause</source>
        <translation>zusammen gehalten: beginnen und nach einer Pause weitermachen</translation>
    </message>
    <message>
        <source>pauses</source>
        <translation>macht Pause</translation>
    </message>
    <message>
        <source>ends, and leads to the closing</source>
        <translation>beendet es und führt zum Abschluss</translation>
    </message>
    <message>
        <source>→ or +</source>
        <translation>→ oder +</translation>
    </message>
    <message>
        <source>leads somewhere gentler; its label says where</source>
        <translation>führt zu etwas Sanfterem; wohin, steht daneben</translation>
    </message>
    <message>
        <source>a little longer, where a step can stretch. On a ladder, the second time needs you both: hold F and J together</source>
        <translation>etwas länger, wo ein Schritt es erlaubt. Auf einer Leiter braucht es beim zweiten Mal euch beide: F und J zusammen halten</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabetaste</translation>
    </message>
    <message>
        <source>that’s enough, on to the next step</source>
        <translation>das genügt, weiter zum nächsten Schritt</translation>
    </message>
    <message>
        <source>at a question asked out loud: we have both said yes</source>
        <translation>bei einer Frage, die ihr euch laut stellt: Wir haben beide ja gesagt</translation>
    </message>
    <message>
        <source>back to the step before</source>
        <translation>zurück zum Schritt davor</translation>
    </message>
    <message>
        <source>shows every word of the step and what you can do, or not</source>
        <translation>zeigt oder verbirgt alle Worte des Schritts und was ihr tun könnt</translation>
    </message>
    <message>
        <source>Page Up, Page Down</source>
        <translation>Bild auf, Bild ab</translation>
    </message>
    <message>
        <source>move through those words, where they are many</source>
        <translation>blättern durch diese Worte, wenn es viele sind</translation>
    </message>
    <message>
        <source>any other key, a tap</source>
        <translation>jede andere Taste, ein Tippen</translation>
    </message>
    <message>
        <source>pauses; ends a step that lasts as long as you like</source>
        <translation>macht Pause; beendet einen Schritt, der so lange dauert, wie ihr mögt</translation>
    </message>
    <message>
        <source>shows the time that is left, or not</source>
        <translation>zeigt oder verbirgt, wie viel Zeit noch bleibt</translation>
    </message>
    <message>
        <source>at a question: yes, gentler, stop, for whoever sits left</source>
        <translation>bei einer Frage: ja, sanfter, aufhören, für die Person, die links sitzt</translation>
    </message>
    <message>
        <source>the same for whoever sits right</source>
        <translation>dasselbe für die Person, die rechts sitzt</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>Alle Tasten</translation>
    </message>
    <message>
        <source>Anywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>In a session</source>
        <translation>In einer Sitzung</translation>
    </message>
</context>
<context>
    <name>AnswerColumn</name>
    <message>
        <source>Gentler, please</source>
        <translation>Sanfter, bitte</translation>
    </message>
    <message>
        <source>Stop here</source>
        <translation>Hier aufhören</translation>
    </message>
    <message>
        <source>✓ Answered</source>
        <translation>✓ Geantwortet</translation>
    </message>
    <message>
        <source>Take your time</source>
        <translation>Lass dir Zeit</translation>
    </message>
</context>
<context>
    <name>ArrivalChoices</name>
    <message>
        <source>Which way</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>Wie lange</translation>
    </message>
</context>
<context>
    <name>ArrivalFoot</name>
    <message>
        <source>This is for two people who both want it. Please don’t use it where there is fear, pressure or force.</source>
        <translation>Das hier ist für zwei, die es beide wollen. Nutzt es bitte nicht, wo Angst, Druck oder Gewalt im Spiel sind.</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Begins when you hold.</source>
        <translation>Es beginnt, wenn du hältst.</translation>
    </message>
    <message>
        <source>Begins when you both hold, together.</source>
        <translation>Es beginnt, wenn ihr beide gleichzeitig haltet.</translation>
    </message>
    <message>
        <source>Hear the voice</source>
        <translation>Die Stimme hören</translation>
    </message>
</context>
<context>
    <name>Arrive</name>
    <message>
        <source>Help: F1</source>
        <translation>Hilfe: F1</translation>
    </message>
    <message>
        <source>Hold F, and it begins. Then Space pauses, Down leads somewhere gentler, Esc ends, and N brings all words and buttons.</source>
        <translation>Halte F, dann beginnt es. Danach macht die Leertaste Pause, der Pfeil nach unten führt zu etwas Sanfterem, Esc beendet, und N zeigt alle Worte und Schaltflächen.</translation>
    </message>
    <message>
        <source>Hold F and J together, and it begins. Then Space pauses, Down leads somewhere gentler, Esc ends, and N brings all words and buttons.</source>
        <translation>Haltet F und J zusammen, dann beginnt es. Danach macht die Leertaste Pause, der Pfeil nach unten führt zu etwas Sanfterem, Esc beendet, und N zeigt alle Worte und Schaltflächen.</translation>
    </message>
    <message>
        <source>Exercises</source>
        <translation>Übungen</translation>
    </message>
</context>
<context>
    <name>ArriveViewModel</name>
    <message>
        <source>1 step</source>
        <translation>1 Schritt</translation>
    </message>
    <message>
        <source>{number} steps</source>
        <translation>{number} Schritte</translation>
    </message>
    <message>
        <source>A pause</source>
        <translation>Eine Pause</translation>
    </message>
    <message>
        <source>What is noted</source>
        <translation>Notiert wird</translation>
    </message>
    <message>
        <source>nothing, unless you ask for it afterwards</source>
        <translation>nichts, außer du möchtest es danach</translation>
    </message>
    <message>
        <source>↓ leads somewhere gentler. Esc ends it</source>
        <translation>↓ führt zu etwas Sanfterem. Esc beendet es</translation>
    </message>
    <message>
        <source>1 check-in</source>
        <comment>to one</comment>
        <translation>1 Frage an dich</translation>
    </message>
    <message>
        <source>{number} check-ins</source>
        <comment>to one</comment>
        <translation>{number} Fragen an dich</translation>
    </message>
    <message>
        <source>1 check-in</source>
        <translation>1 Frage an euch beide</translation>
    </message>
    <message>
        <source>{number} check-ins</source>
        <translation>{number} Fragen an euch beide</translation>
    </message>
    <message>
        <source>no check-in</source>
        <translation>keine Frage zwischendurch</translation>
    </message>
    <message>
        <source>Short ({length})</source>
        <translation>Kurz ({length})</translation>
    </message>
    <message>
        <source>Whole ({length})</source>
        <translation>Ganz ({length})</translation>
    </message>
    <message>
        <source>First time? Take the short version.</source>
        <comment>to one</comment>
        <translation>Das erste Mal? Nehmt die kurze Fassung.</translation>
    </message>
    <message>
        <source>First time? Take the short version.</source>
        <translation>Das erste Mal? Nehmt die kurze Fassung.</translation>
    </message>
    <message>
        <source>{number} rounds</source>
        <translation>{number} Runden</translation>
    </message>
    <message>
        <source>“{rung}”. What lies beyond it is neither asked nor played</source>
        <translation>„{rung}“. Nach mehr wird nicht gefragt, und mehr kommt nicht vor</translation>
    </message>
    <message>
        <source>As far as</source>
        <translation>So weit</translation>
    </message>
    <message>
        <source>As you like</source>
        <translation>Wie ihr mögt</translation>
    </message>
    <message>
        <source>As you like</source>
        <comment>to one</comment>
        <translation>Wie du magst</translation>
    </message>
    <message>
        <source>You need</source>
        <comment>to one</comment>
        <translation>Du brauchst</translation>
    </message>
    <message>
        <source>nothing. Your phone in another room</source>
        <translation>nichts. Das Handy in einem anderen Zimmer</translation>
    </message>
    <message>
        <source>You need</source>
        <translation>Ihr braucht</translation>
    </message>
    <message>
        <source>nothing. Phones in another room</source>
        <translation>nichts. Die Handys in einem anderen Zimmer</translation>
    </message>
    <message>
        <source>Take care</source>
        <translation>Gebt acht</translation>
    </message>
    <message>
        <source>Take care</source>
        <comment>to one</comment>
        <translation>Gib acht</translation>
    </message>
    <message>
        <source>at the keyboard. No answer ends it as kindly as a no</source>
        <translation>an der Tastatur. Keine Antwort beendet es so freundlich wie ein Nein</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>comes by itself now and then, so that one is never a surprise</source>
        <translation>kommt ab und zu von selbst, damit keine überrascht</translation>
    </message>
    <message>
        <source>The first time</source>
        <translation>Beim ersten Mal</translation>
    </message>
    <message>
        <source>If it is too much</source>
        <translation>Wenn es zu viel ist</translation>
    </message>
    <message>
        <source>a little longer only if you both say so</source>
        <translation>etwas länger nur, wenn ihr es beide sagt</translation>
    </message>
    <message>
        <source>{name} receives a little longer than {other} this time, so that it evens out between you</source>
        <translation>{name} empfängt diesmal etwas länger als {other}, damit es sich zwischen euch ausgleicht</translation>
    </message>
    <message>
        <source>Taking turns</source>
        <translation>Abwechselnd</translation>
    </message>
</context>
<context>
    <name>AskAloud</name>
    <message>
        <source>Both said yes? Press Enter.</source>
        <translation>Beide ja gesagt? Drückt die Eingabetaste.</translation>
    </message>
    <message>
        <source>Otherwise wait, or press ↓ to finish here.</source>
        <translation>Sonst wartet, oder hört mit ↓ hier auf.</translation>
    </message>
    <message>
        <source>Otherwise wait, or press ↓ for “%1”.</source>
        <translation>Sonst wartet, oder drückt ↓ für „%1“.</translation>
    </message>
    <message>
        <source>Ask each other out loud</source>
        <translation>Fragt euch gegenseitig laut</translation>
    </message>
    <message>
        <source>Ask each other out loud. Both said yes? Press Enter.</source>
        <translation>Fragt euch gegenseitig laut. Beide ja gesagt? Drückt die Eingabetaste.</translation>
    </message>
    <message>
        <source>Both said yes? Press</source>
        <translation>Beide ja gesagt? Drückt</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabetaste</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>We have both said yes</source>
        <translation>Wir haben beide ja gesagt</translation>
    </message>
    <message>
        <source>or tap here</source>
        <translation>oder tippt hier</translation>
    </message>
    <message>
        <source>Not today</source>
        <translation>Heute nicht</translation>
    </message>
    <message>
        <source>Gentler</source>
        <translation>Sanfter</translation>
    </message>
    <message>
        <source>finish here</source>
        <translation>hier aufhören</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
</context>
<context>
    <name>Autostart</name>
    <message>
        <source>first move Guided into the Applications folder, and open it from there</source>
        <translation>legt Guided zuerst in den Ordner „Programme“ und öffnet es von dort</translation>
    </message>
    <message>
        <source>the folder that Guided is in has too long a name</source>
        <translation>der Ordner, in dem Guided liegt, hat einen zu langen Namen</translation>
    </message>
    <message>
        <source>So that reminders can come</source>
        <translation>Damit Erinnerungen kommen können</translation>
    </message>
</context>
<context>
    <name>Awake</name>
    <message>
        <source>A session is under way</source>
        <translation>Eine Sitzung ist im Gange</translation>
    </message>
</context>
<context>
    <name>Backup</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Sicherung</translation>
    </message>
    <message>
        <source>What you keep is yours, and on this computer only. You can take it with you, or erase it.</source>
        <translation>Was ihr speichert, gehört euch und ist nur auf diesem Computer. Ihr könnt es mitnehmen oder löschen.</translation>
    </message>
    <message>
        <source>{file} is not a copy that Guided made. Nothing was changed.</source>
        <translation>{file} ist keine Kopie, die Guided gemacht hat. Nichts wurde verändert.</translation>
    </message>
    <message>
        <source>{file} is damaged, and none of it can be trusted. Nothing was changed.</source>
        <translation>{file} ist beschädigt, und auf nichts davon ist Verlass. Nichts wurde verändert.</translation>
    </message>
    <message>
        <source>{file} holds something besides a journal, which Guided won’t let in. Nothing was changed.</source>
        <translation>In {file} steckt noch etwas anderes als ein Tagebuch, und das lässt Guided nicht herein. Nichts wurde verändert.</translation>
    </message>
    <message>
        <source>{file} is from a newer Guided. Nothing was changed.</source>
        <translation>{file} stammt von einem neueren Guided. Nichts wurde verändert.</translation>
    </message>
    <message>
        <source>{file} is an archive with a copy in it. Unpack it, and choose the copy. Nothing was changed.</source>
        <translation>{file} ist ein Archiv mit einer Kopie darin. Entpackt es und wählt die Kopie. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>{file} was packed in a way that Guided doesn’t read. Pack it as plain ZIP. Nothing was changed.</source>
        <translation>{file} wurde auf eine Weise gepackt, die Guided nicht liest. Packt es als einfaches ZIP. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>{file} is larger than any journal. Nothing was changed.</source>
        <translation>{file} ist größer als jedes Tagebuch. Nichts wurde verändert.</translation>
    </message>
    <message>
        <source>{file} can’t be read. Nothing was changed.</source>
        <translation>{file} ist nicht lesbar. Nichts wurde verändert.</translation>
    </message>
    <message>
        <source>there is more in it than any journal holds</source>
        <translation>es steht mehr darin, als ein Tagebuch fasst</translation>
    </message>
    <message>
        <source>it is not valid JSON</source>
        <translation>es ist kein gültiges JSON</translation>
    </message>
    <message>
        <source>it is not what Guided saves</source>
        <translation>es ist nicht das, was Guided speichert</translation>
    </message>
    <message>
        <source>Guided does not know “{name}”</source>
        <translation>Guided kennt „{name}“ nicht</translation>
    </message>
    <message>
        <source>“{name}” comes twice</source>
        <translation>„{name}“ kommt doppelt vor</translation>
    </message>
    <message>
        <source>it is from a newer Guided</source>
        <translation>es stammt von einem neueren Guided</translation>
    </message>
    <message>
        <source>“{name}” is missing</source>
        <translation>„{name}“ fehlt</translation>
    </message>
    <message>
        <source>“{name}” makes no sense</source>
        <translation>„{name}“ ergibt keinen Sinn</translation>
    </message>
    <message>
        <source>Line {line}</source>
        <translation>Zeile {line}</translation>
    </message>
    <message>
        <source>Entry {number} of “{list}”</source>
        <translation>Eintrag {number} in „{list}“</translation>
    </message>
    <message>
        <source>{file} can’t be imported. {what}. Nothing was changed.</source>
        <translation>{file} lässt sich nicht einlesen. {what}. Nichts wurde verändert.</translation>
    </message>
</context>
<context>
    <name>BackupSection</name>
    <message>
        <source>Backup</source>
        <translation>Sicherung</translation>
    </message>
    <message>
        <source>See what is kept and where, save a copy, restore one, move to another computer, or erase it all.</source>
        <translation>Seht nach, was wo gespeichert ist, sichert eine Kopie, stellt eine wieder her, zieht auf einen anderen Computer um oder löscht alles.</translation>
    </message>
    <message>
        <source>Open backup</source>
        <translation>Sicherung öffnen</translation>
    </message>
</context>
<context>
    <name>BackupViewModel</name>
    <message>
        <source>{file} holds {number} entries. Those that are not here yet are added, and what is here stays as it is.</source>
        <translation>{file} enthält {number} Einträge. Die noch nicht hier sind, kommen hinzu, und was hier ist, bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>There is no folder {folder}.</source>
        <translation>Einen Ordner {folder} gibt es nicht.</translation>
    </message>
    <message>
        <source>Saved as {file}.</source>
        <translation>Gesichert als {file}.</translation>
    </message>
    <message>
        <source>Choose a folder for your copies</source>
        <translation>Wählt einen Ordner für eure Kopien</translation>
    </message>
    <message>
        <source>{file} is complete. It replaces what is kept now, which is set aside in the folder above and not lost.</source>
        <translation>{file} ist vollständig und ersetzt, was jetzt gespeichert ist. Das wird im oben genannten Ordner beiseitegelegt und geht nicht verloren.</translation>
    </message>
    <message>
        <source>No program on this computer can show folders right now.</source>
        <translation>Auf diesem Computer kann gerade kein Programm Ordner zeigen.</translation>
    </message>
    <message>
        <source>The folder’s path is copied.</source>
        <translation>Der Pfad des Ordners ist kopiert.</translation>
    </message>
    <message>
        <source>Choose a copy to restore</source>
        <translation>Wählt eine Kopie zum Wiederherstellen</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Kopien</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Einen Moment …</translation>
    </message>
    <message>
        <source>Your journal can’t be read right now, so nothing was saved.</source>
        <translation>Euer Tagebuch ist gerade nicht lesbar, darum wurde nichts gesichert.</translation>
    </message>
    <message>
        <source>{file} can’t be read.</source>
        <translation>{file} ist nicht lesbar.</translation>
    </message>
    <message>
        <source>Your journal can’t be written right now. Nothing was changed.</source>
        <translation>In euer Tagebuch lässt sich gerade nicht schreiben. Nichts wurde verändert.</translation>
    </message>
    <message>
        <source>Restored. What was there before is in {folder}.</source>
        <translation>Wiederhergestellt. Was vorher da war, liegt in {folder}.</translation>
    </message>
    <message>
        <source>It could not be restored: {reason}. What was kept is still there.</source>
        <translation>Es ließ sich nicht wiederherstellen: {reason}. Was gespeichert war, ist noch da.</translation>
    </message>
    <message>
        <source>Your journal is locked. Unlock it first, in Settings.</source>
        <translation>Euer Tagebuch ist gesperrt. Entsperrt es zuerst in den Einstellungen.</translation>
    </message>
    <message>
        <source>All of it was here already. Nothing was changed.</source>
        <translation>Alles davon war schon hier. Nichts wurde verändert.</translation>
    </message>
    <message>
        <source>Added: {added}. Here already: {here}.</source>
        <translation>Hinzugekommen: {added}. Schon hier: {here}.</translation>
    </message>
    <message>
        <source>Not everything could be erased. What is left is in {folder}.</source>
        <translation>Nicht alles ließ sich löschen. Was übrig ist, liegt in {folder}.</translation>
    </message>
    <message>
        <source>it was not possible</source>
        <translation>es war nicht möglich</translation>
    </message>
</context>
<context>
    <name>CallDayChoices</name>
    <message>
        <source>The day of the call</source>
        <translation>Der Tag des Gesprächs</translation>
    </message>
</context>
<context>
    <name>CallPlanCard</name>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Also this week</source>
        <translation>Auch in dieser Woche</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Diese Woche</translation>
    </message>
    <message>
        <source>If you like</source>
        <translation>Wenn ihr mögt</translation>
    </message>
    <message>
        <source>To talk about, if you like</source>
        <translation>Zum Erzählen, wenn ihr mögt</translation>
    </message>
    <message>
        <source>Begin the next week</source>
        <translation>Die nächste Woche beginnen</translation>
    </message>
    <message>
        <source>Set the day of the call</source>
        <translation>Den Tag des Gesprächs wählen</translation>
    </message>
    <message>
        <source>Change the day of the call</source>
        <translation>Den Tag des Gesprächs ändern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>No day yet</source>
        <translation>Noch kein Tag</translation>
    </message>
    <message>
        <source>Read all its weeks</source>
        <translation>Alle Wochen lesen</translation>
    </message>
    <message>
        <source>Put this aside</source>
        <translation>Beiseitelegen</translation>
    </message>
</context>
<context>
    <name>CallPlanViewModel</name>
    <message>
        <source>This week</source>
        <translation>Diese Woche</translation>
    </message>
    <message>
        <source>Until your next call</source>
        <translation>Bis zu eurem nächsten Gespräch</translation>
    </message>
    <message>
        <source>Your call is today</source>
        <translation>Euer Gespräch ist heute</translation>
    </message>
    <message>
        <source>Until your next call, {day}</source>
        <translation>Bis zu eurem nächsten Gespräch, {day}</translation>
    </message>
    <message>
        <source>Your own week</source>
        <translation>Eure eigene Woche</translation>
    </message>
    <message>
        <source>The gentlest comes first just now. The others can wait.</source>
        <translation>Gerade kommt das Sanfteste zuerst. Das andere kann warten.</translation>
    </message>
    <message>
        <source>Week {number}</source>
        <translation>Woche {number}</translation>
    </message>
    <message>
        <source>once so far</source>
        <translation>bisher einmal</translation>
    </message>
    <message>
        <source>{number} times so far</source>
        <translation>bisher {number}-mal</translation>
    </message>
</context>
<context>
    <name>CardFlow</name>
    <message>
        <source>Exercises</source>
        <translation>Übungen</translation>
    </message>
</context>
<context>
    <name>CardList</name>
    <message>
        <source>Exercises</source>
        <translation>Übungen</translation>
    </message>
</context>
<context>
    <name>CareNotes</name>
    <message>
        <source>Before you go on</source>
        <translation>Bevor ihr weitermacht</translation>
    </message>
    <message>
        <source>We have both read this</source>
        <translation>Wir haben es beide gelesen</translation>
    </message>
    <message>
        <source>I have read this</source>
        <translation>Das habe ich gelesen</translation>
    </message>
</context>
<context>
    <name>CheckIn</name>
    <message>
        <source>You</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>Gentler, please</source>
        <translation>Sanfter, bitte</translation>
    </message>
    <message>
        <source>Stop here</source>
        <translation>Hier aufhören</translation>
    </message>
    <message>
        <source>I’m glad to</source>
        <translation>ja, gern</translation>
    </message>
    <message>
        <source>I’d like that</source>
        <translation>ja, das möchte ich</translation>
    </message>
    <message>
        <source>Yes, please</source>
        <translation>Ja, gern</translation>
    </message>
    <message>
        <source>giving</source>
        <translation>gibt</translation>
    </message>
    <message>
        <source>receiving</source>
        <translation>empfängt</translation>
    </message>
    <message>
        <source>It is only for you. Every answer is as good as the others.</source>
        <translation>Das ist nur für dich. Jede Antwort ist so gut wie die anderen.</translation>
    </message>
    <message>
        <source>Answer quietly, each with your own keys. We follow the gentler answer and don’t keep whose it was.</source>
        <translation>Antwortet still, jeweils mit euren eigenen Tasten. Die sanftere Antwort gilt, und von wem sie kam, wird nicht gespeichert.</translation>
    </message>
    <message>
        <source>No hurry. Nothing goes on until you answer.</source>
        <translation>Keine Eile. Es geht erst weiter, wenn du antwortest.</translation>
    </message>
    <message>
        <source>Nothing goes on until you have both answered. Until then you can change yours.</source>
        <translation>Es geht erst weiter, wenn ihr beide geantwortet habt. Bis dahin lässt sich die Antwort ändern.</translation>
    </message>
    <message>
        <source>“Stop here” leads to a gentle end.</source>
        <translation>„Hier aufhören“ führt sanft zum Ende.</translation>
    </message>
    <message>
        <source>Gentler is: %1.</source>
        <translation>Sanfter ist: %1.</translation>
    </message>
    <message>
        <source>Answered.</source>
        <translation>Beantwortet.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Step before</source>
        <translation>Schritt davor</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>You have both answered.</source>
        <translation>Ihr habt beide geantwortet.</translation>
    </message>
    <message>
        <source>No hurry. If no answer comes, it ends as kindly as with a no.</source>
        <translation>Keine Eile. Kommt keine Antwort, endet es so freundlich wie mit einem Nein.</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
</context>
<context>
    <name>Choose</name>
    <message>
        <source>Leave</source>
        <translation>Verlassen</translation>
    </message>
    <message>
        <source>Nothing is kept</source>
        <translation>Nichts davon bleibt gespeichert</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
</context>
<context>
    <name>ChooseIntro</name>
    <message>
        <source>One after the other, each of you says what would be welcome today, while the other looks away. Then three things come up that are fine for you both.</source>
        <translation>Ihr sagt nacheinander, was heute willkommen wäre. Wer gerade nicht gefragt ist, schaut weg. Dann kommen drei Dinge, die für euch beide gut sind.</translation>
    </message>
    <message>
        <source>Guided has already chosen for you today. What came up was not written down, and is not here any more.</source>
        <translation>Guided hat heute schon für euch gewählt. Was dabei herauskam, wurde nicht aufgeschrieben und ist nicht mehr da.</translation>
    </message>
    <message>
        <source>Answers are never shown or kept. Often, by chance alone, what comes up is gentler than you both said. So something gentle can come from either of you, or from neither.</source>
        <translation>Antworten werden nie gezeigt und nie gespeichert. Oft kommt, aus reinem Zufall, etwas Sanfteres, als ihr beide gesagt habt. So kann etwas Sanftes von der einen Seite kommen, von der anderen oder von keiner.</translation>
    </message>
    <message>
        <source>There is one choice a day: the same three are shown again until tomorrow.</source>
        <translation>Gewählt wird einmal am Tag: Bis morgen kommen dieselben drei wieder.</translation>
    </message>
    <message>
        <source>There are too few exercises without touch here to choose from in private. You find those there are under “Exercises”.</source>
        <translation>Hier gibt es zu wenige Übungen ohne Berührung, um vertraulich zu wählen. Die, die es gibt, findet ihr unter „Übungen“.</translation>
    </message>
    <message>
        <source>Tomorrow it can choose again. Until then you find everything under “Exercises”.</source>
        <translation>Morgen kann es wieder wählen. Bis dahin findet ihr alles unter „Übungen“.</translation>
    </message>
    <message>
        <source>Over time, patterns may still be guessed.</source>
        <translation>Mit der Zeit lassen sich Muster trotzdem erraten.</translation>
    </message>
    <message>
        <source>Choose for us</source>
        <translation>Für uns wählen</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Anfangen</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Jetzt nicht</translation>
    </message>
    <message>
        <source>Back to Tonight</source>
        <translation>Zurück zu „Heute Abend“</translation>
    </message>
    <message>
        <source>It does not matter who goes first.</source>
        <translation>Es ist egal, wer anfängt.</translation>
    </message>
</context>
<context>
    <name>ChosenCards</name>
    <message>
        <source>Something for today</source>
        <translation>Etwas für heute</translation>
    </message>
    <message>
        <source>These stay here until tomorrow, while Guided is open.</source>
        <translation>Diese drei bleiben bis morgen hier, solange Guided offen ist.</translation>
    </message>
    <message>
        <source>Another time</source>
        <translation>Ein andermal</translation>
    </message>
</context>
<context>
    <name>ClosenessSlider</name>
    <message>
        <source>Not set</source>
        <translation>Noch nicht gewählt</translation>
    </message>
    <message>
        <source>%1 of 10</source>
        <translation>%1 von 10</translation>
    </message>
</context>
<context>
    <name>ClosenessStep</name>
    <message>
        <source>Apart</source>
        <translation>Auseinander</translation>
    </message>
    <message>
        <source>How close do you feel?</source>
        <translation>Wie nah fühlt ihr euch?</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Zusammen</translation>
    </message>
    <message>
        <source>far apart</source>
        <translation>weit auseinander</translation>
    </message>
    <message>
        <source>very close</source>
        <translation>ganz nah</translation>
    </message>
</context>
<context>
    <name>CodeArea</name>
    <message>
        <source>The text of the file</source>
        <translation>Der Text der Datei</translation>
    </message>
    <message>
        <source>F8 goes to the next problem, Alt and Enter apply its fix, Control and K explain the word, Control and Space suggest, Control and F find, Alt and the arrows move lines, with Shift the step</source>
        <translation>F8 führt zum nächsten Problem, Alt und Eingabetaste beheben es, Strg und K erklären das Wort, Strg und Leertaste machen Vorschläge, Strg und F suchen, Alt und die Pfeile verschieben Zeilen, mit Umschalt den Schritt</translation>
    </message>
</context>
<context>
    <name>CodeCard</name>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
</context>
<context>
    <name>Couple</name>
    <message>
        <source>Your settings could not be saved, and hold until you close Guided: {reason}</source>
        <translation>Eure Einstellungen ließen sich nicht speichern und gelten, bis ihr Guided schließt: {reason}</translation>
    </message>
    <message>
        <source>The settings in {file} could not be read, so the usual ones are in use.</source>
        <translation>Die Einstellungen in {file} ließen sich nicht lesen. Nun gelten die üblichen.</translation>
    </message>
    <message>
        <source>The settings could not be read, so the usual ones are in use. The old file is {file}.</source>
        <translation>Die Einstellungen ließen sich nicht lesen. Nun gelten die üblichen. Die alte Datei ist {file}.</translation>
    </message>
    <message>
        <source>Amber</source>
        <translation>Bernstein</translation>
    </message>
    <message>
        <source>Rose</source>
        <translation>Rose</translation>
    </message>
    <message>
        <source>Gold</source>
        <translation>Gold</translation>
    </message>
    <message>
        <source>Mist</source>
        <translation>Nebel</translation>
    </message>
    <message>
        <source>Sage</source>
        <translation>Salbei</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Flieder</translation>
    </message>
</context>
<context>
    <name>CoupleJournal</name>
    <message>
        <source>Your journal can’t be reached. What you do now is remembered until you close Guided.</source>
        <translation>Euer Tagebuch ist nicht erreichbar. Was ihr jetzt tut, bleibt, bis ihr Guided schließt.</translation>
    </message>
    <message>
        <source>Your journal could not be read. It was set aside as {file}, and a new one was begun.</source>
        <translation>Euer Tagebuch war nicht lesbar. Es liegt jetzt als {file} beiseite, und ein neues ist begonnen.</translation>
    </message>
    <message>
        <source>Your journal is locked. Nothing is saved until you unlock it.</source>
        <translation>Euer Tagebuch ist gesperrt. Bis ihr es entsperrt, wird nichts gespeichert.</translation>
    </message>
    <message>
        <source>Your journal is being set up. For a moment nothing is saved.</source>
        <translation>Euer Tagebuch wird gerade eingerichtet. Einen Augenblick lang wird nichts gespeichert.</translation>
    </message>
    <message>
        <source>Another program is using your journal. What you do now is remembered until you close Guided.</source>
        <translation>Ein anderes Programm benutzt gerade euer Tagebuch. Was ihr jetzt tut, bleibt, bis ihr Guided schließt.</translation>
    </message>
    <message>
        <source>Guided is not allowed to write to your journal. What you do now is remembered until you close Guided.</source>
        <translation>In euer Tagebuch darf Guided nicht schreiben. Was ihr jetzt tut, bleibt, bis ihr Guided schließt.</translation>
    </message>
    <message>
        <source>The disk is full, so what you did last could not be saved.</source>
        <translation>Die Festplatte ist voll, und was ihr zuletzt getan habt, ließ sich nicht speichern.</translation>
    </message>
    <message>
        <source>Your journal was missing, and a new one was begun. If you saved a copy, you can restore it in Settings, under “Backup”.</source>
        <translation>Euer Tagebuch fehlte, und ein neues ist begonnen. Habt ihr eine Kopie gesichert, könnt ihr sie in den Einstellungen unter „Sicherung“ wiederherstellen.</translation>
    </message>
    <message>
        <source>Your journal was missing. It is back as it was on {day}.</source>
        <translation>Euer Tagebuch fehlte. Es ist wieder da, wie es am {day} war.</translation>
    </message>
    <message>
        <source>Your journal was damaged. {number} of about {expected} entries are here; the damaged file is kept as {file}.</source>
        <translation>Euer Tagebuch war beschädigt. {number} von etwa {expected} Einträgen sind da; die beschädigte Datei liegt als {file} beiseite.</translation>
    </message>
    <message>
        <source>Your journal was damaged, and has been mended: {number} entries are here. The damaged file is kept as {file}.</source>
        <translation>Euer Tagebuch war beschädigt und ist wiederhergestellt: {number} Einträge sind da. Die beschädigte Datei liegt als {file} beiseite.</translation>
    </message>
    <message>
        <source>Your journal is damaged. What you do now is remembered until you close Guided.</source>
        <translation>Euer Tagebuch ist beschädigt. Was ihr jetzt tut, bleibt, bis ihr Guided schließt.</translation>
    </message>
    <message>
        <source>Your journal is from a newer Guided, and was left as it is. What you do now is remembered until you close this one.</source>
        <translation>Euer Tagebuch stammt von einem neueren Guided und blieb, wie es ist. Was ihr jetzt tut, bleibt, bis ihr dieses schließt.</translation>
    </message>
</context>
<context>
    <name>CoupleSection</name>
    <message>
        <source>You two</source>
        <translation>Ihr zwei</translation>
    </message>
    <message>
        <source>Each of you is a light: one warm, one cool, so you can tell them apart from across the room.</source>
        <translation>Ihr seid zwei Lichter: eines warm, eines kühl, damit ihr sie auch quer durchs Zimmer unterscheiden könnt.</translation>
    </message>
    <message>
        <source>Amber</source>
        <translation>Bernstein</translation>
    </message>
    <message>
        <source>Rose</source>
        <translation>Rose</translation>
    </message>
    <message>
        <source>Gold</source>
        <translation>Gold</translation>
    </message>
    <message>
        <source>Mist</source>
        <translation>Nebel</translation>
    </message>
    <message>
        <source>Sage</source>
        <translation>Salbei</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Flieder</translation>
    </message>
    <message>
        <source>Change your names</source>
        <translation>Eure Namen ändern</translation>
    </message>
</context>
<context>
    <name>CueField</name>
    <message>
        <source>In the middle</source>
        <translation>Zwischendurch</translation>
    </message>
    <message>
        <source>When, %1</source>
        <translation>Wann, %1</translation>
    </message>
    <message>
        <source>Words, %1</source>
        <translation>Worte, %1</translation>
    </message>
    <message>
        <source>Delete the words in the middle, %1</source>
        <translation>Worte zwischendurch löschen, %1</translation>
    </message>
</context>
<context>
    <name>Describing</name>
    <message>
        <source>From {coach}</source>
        <translation>Von {coach}</translation>
    </message>
    <message>
        <source>Step by step</source>
        <translation>Schritt für Schritt</translation>
    </message>
    <message>
        <source>A small moment</source>
        <translation>Ein kleiner Moment</translation>
    </message>
    <message>
        <source>An unhurried while</source>
        <translation>Eine Weile ohne Eile</translation>
    </message>
    <message>
        <source>No touch</source>
        <translation>Ohne Berührung</translation>
    </message>
    <message>
        <source>words, eyes and breath</source>
        <translation>Worte, Augen und Atem</translation>
    </message>
    <message>
        <source>Near</source>
        <translation>Nah</translation>
    </message>
    <message>
        <source>close by, without touching each other</source>
        <translation>nah beieinander, ohne einander zu berühren</translation>
    </message>
    <message>
        <source>hands and forearms, or a still palm through clothes</source>
        <translation>Hände und Unterarme oder eine ruhige Handfläche durch die Kleidung</translation>
    </message>
    <message>
        <source>Hands</source>
        <translation>Hände</translation>
    </message>
    <message>
        <source>holding each other, clothed; hair, face and shoulders</source>
        <translation>einander halten, angezogen; Haare, Gesicht und Schultern</translation>
    </message>
    <message>
        <source>Embrace</source>
        <translation>Umarmung</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Ganz nah</translation>
    </message>
    <message>
        <source>a long kiss, a bare back, lying close</source>
        <translation>ein langer Kuss, ein nackter Rücken, eng beieinander liegen</translation>
    </message>
    <message>
        <source>Intimate</source>
        <translation>Intim</translation>
    </message>
    <message>
        <source>{short} or {whole}</source>
        <translation>{short} oder {whole}</translation>
    </message>
    <message>
        <source>In English</source>
        <translation>Auf Englisch</translation>
    </message>
    <message>
        <source>In German</source>
        <translation>Auf Deutsch</translation>
    </message>
    <message>
        <source>For one of you</source>
        <translation>Für eine Person allein</translation>
    </message>
    <message>
        <source>your own hands</source>
        <translation>deine eigenen Hände</translation>
    </message>
    <message>
        <source>breast and chest care</source>
        <translation>Zuwendung für die Brust</translation>
    </message>
    <message>
        <source>A hug</source>
        <translation>Eine Umarmung</translation>
    </message>
    <message>
        <source>A kiss</source>
        <translation>Ein Kuss</translation>
    </message>
    <message>
        <source>A cuddle</source>
        <translation>Kuscheln</translation>
    </message>
    <message>
        <source>Touch</source>
        <translation>Berührung</translation>
    </message>
    <message>
        <source>Breath</source>
        <translation>Atem</translation>
    </message>
    <message>
        <source>A look</source>
        <translation>Ein Blick</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Worte</translation>
    </message>
    <message>
        <source>Care</source>
        <translation>Fürsorge</translation>
    </message>
</context>
<context>
    <name>Diagnostics</name>
    <message>
        <source>Pack</source>
        <translation>Paket</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Ladder</source>
        <translation>Leiter</translation>
    </message>
    <message>
        <source>Exercise</source>
        <translation>Übung</translation>
    </message>
    <message>
        <source>1 week</source>
        <translation>1 Woche</translation>
    </message>
    <message>
        <source>{number} weeks</source>
        <translation>{number} Wochen</translation>
    </message>
    <message>
        <source>1 rung</source>
        <translation>1 Sprosse</translation>
    </message>
    <message>
        <source>{number} rungs</source>
        <translation>{number} Sprossen</translation>
    </message>
    <message>
        <source>1 problem</source>
        <translation>1 Problem</translation>
    </message>
    <message>
        <source>{number} problems</source>
        <translation>{number} Probleme</translation>
    </message>
    <message>
        <source>1 place worth a look</source>
        <translation>1 Stelle lohnt einen Blick</translation>
    </message>
    <message>
        <source>{number} places worth a look</source>
        <translation>{number} Stellen lohnen einen Blick</translation>
    </message>
    <message>
        <source>reads well</source>
        <translation>liest sich gut</translation>
    </message>
    <message>
        <source>{file}, line {number}</source>
        <translation>{file}, Zeile {number}</translation>
    </message>
</context>
<context>
    <name>DifferencePane</name>
    <message>
        <source>What is different</source>
        <translation>Was anders ist</translation>
    </message>
    <message>
        <source>− is yours, + is the other program’s.</source>
        <translation>− ist von dir, + ist vom anderen Programm.</translation>
    </message>
    <message>
        <source>Yours: %1</source>
        <translation>Von dir: %1</translation>
    </message>
    <message>
        <source>The other: %1</source>
        <translation>Vom anderen: %1</translation>
    </message>
</context>
<context>
    <name>DropOverlay</name>
    <message>
        <source>Drop it here</source>
        <translation>Hierher ziehen</translation>
    </message>
    <message>
        <source>An exercise is copied among yours, with the recordings it names. A folder becomes the one you write in.</source>
        <translation>Eine Übung wird zu den eigenen kopiert, samt ihren Aufnahmen. Ein Ordner wird zu dem, in dem du schreibst.</translation>
    </message>
</context>
<context>
    <name>DroppedFiles</name>
    <message>
        <source>{number} files are among your exercises now.</source>
        <translation>{number} Dateien sind jetzt bei euren Übungen.</translation>
    </message>
    <message>
        <source>What had the same name before is kept beside it.</source>
        <translation>Was vorher so hieß, liegt weiter daneben.</translation>
    </message>
    <message>
        <source>{file} could not be copied: {reason}.</source>
        <translation>{file} ließ sich nicht kopieren: {reason}.</translation>
    </message>
    <message>
        <source>Guided can’t play {file}. A file of an exercise ends in .toml.</source>
        <translation>Mit {file} kann Guided nichts anfangen. Die Datei einer Übung endet auf .toml.</translation>
    </message>
    <message>
        <source>Only files and folders from this computer can be dropped here.</source>
        <translation>Hierher lassen sich nur Dateien und Ordner von diesem Computer ziehen.</translation>
    </message>
    <message>
        <source>One at a time: this is {file}.</source>
        <translation>Eins nach dem anderen: Das hier ist {file}.</translation>
    </message>
    <message>
        <source>{file} is an archive. Unpack it, and drop what was in it on this window.</source>
        <translation>{file} ist ein Archiv. Entpackt es und zieht das, was darin war, auf dieses Fenster.</translation>
    </message>
    <message>
        <source>{file} looks like an exercise. Save it as plain text under a name that ends in .toml.</source>
        <translation>{file} sieht wie eine Übung aus. Speichert sie als reinen Text unter einem Namen, der auf .toml endet.</translation>
    </message>
    <message>
        <source>1 recording or sound that it names was not beside it.</source>
        <translation>1 Aufnahme oder Klang, den sie nennt, lag nicht daneben.</translation>
    </message>
    <message>
        <source>{number} recordings or sounds that it names were not beside it.</source>
        <translation>{number} Aufnahmen oder Klänge, die sie nennt, lagen nicht daneben.</translation>
    </message>
</context>
<context>
    <name>EarlierVersions</name>
    <message>
        <source>{day}, {time}</source>
        <translation>{day}, {time}</translation>
    </message>
</context>
<context>
    <name>EndPanel</name>
    <message>
        <source>Noted for the two of you.</source>
        <translation>Für euch beide notiert.</translation>
    </message>
    <message>
        <source>Thank you for taking this time. None of it is noted.</source>
        <translation>Danke, dass du dir diese Zeit genommen hast. Nichts davon wird notiert.</translation>
    </message>
    <message>
        <source>You can rest here.</source>
        <translation>Ihr könnt hier ausruhen.</translation>
    </message>
    <message>
        <source>You can rest here.</source>
        <comment>to one</comment>
        <translation>Du kannst hier ausruhen.</translation>
    </message>
    <message>
        <source>Thank you both for taking this time. Nothing has to follow.</source>
        <translation>Danke, dass ihr euch diese Zeit genommen habt. Es muss nichts daraus werden.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Back to Tonight</source>
        <translation>Zurück zu „Heute Abend“</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabetaste</translation>
    </message>
    <message>
        <source>Note this for us</source>
        <translation>Für uns notieren</translation>
    </message>
</context>
<context>
    <name>EraseCard</name>
    <message>
        <source>Erase everything</source>
        <translation>Alles löschen</translation>
    </message>
    <message>
        <source>The journal and all that belongs to it, earlier copies, your names, and your settings. Afterwards Guided is as it was on the first day.</source>
        <translation>Das Tagebuch und alles, was dazugehört, Kopien von früher, eure Namen und eure Einstellungen. Danach ist Guided wie am ersten Tag.</translation>
    </message>
    <message>
        <source>Erase everything…</source>
        <translation>Alles löschen …</translation>
    </message>
    <message>
        <source>Each file is written over, and then removed. What no program can reach stays: copies you saved elsewhere, those your system makes by itself, and what a flash disk holds in reserve.</source>
        <translation>Jede Datei wird überschrieben und dann entfernt. Was kein Programm erreicht, bleibt: Kopien, die ihr anderswo gesichert habt, solche, die euer System von selbst macht, und was ein Flash-Speicher in Reserve hält.</translation>
    </message>
    <message>
        <source>This can’t be undone. Erase all of it?</source>
        <translation>Das lässt sich nicht rückgängig machen. Alles löschen?</translation>
    </message>
    <message>
        <source>Our own exercises too</source>
        <translation>Auch unsere eigenen Übungen</translation>
    </message>
    <message>
        <source>Files that you wrote or dropped on this window. The folder that a coach writes in is never touched.</source>
        <translation>Dateien, die ihr geschrieben oder auf dieses Fenster gezogen habt. Der Ordner, in dem ein Coach schreibt, wird nie angerührt.</translation>
    </message>
    <message>
        <source>Your own exercises are erased too.</source>
        <translation>Eure eigenen Übungen werden auch gelöscht.</translation>
    </message>
    <message>
        <source>Erase everything now</source>
        <translation>Jetzt alles löschen</translation>
    </message>
    <message>
        <source>This can’t be undone</source>
        <translation>Das lässt sich nicht rückgängig machen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Your own exercises stay.</source>
        <translation>Eure eigenen Übungen bleiben.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
</context>
<context>
    <name>ExerciseFile</name>
    <message>
        <source>Studio</source>
        <translation>Studio</translation>
    </message>
    <message>
        <source>Tonight</source>
        <translation>Heute Abend</translation>
    </message>
    <message>
        <source>Preview as the couple</source>
        <translation>Vorschau als Paar</translation>
    </message>
    <message>
        <source>Keep it in the Studio</source>
        <translation>Im Studio lassen</translation>
    </message>
    <message>
        <source>Show to us</source>
        <translation>Uns zeigen</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>Write a copy</source>
        <translation>Eine Kopie schreiben</translation>
    </message>
    <message>
        <source>Makes a copy of your own. What comes with Guided stays as it is</source>
        <translation>Legt eine eigene Kopie an. Was mit Guided kommt, bleibt, wie es ist</translation>
    </message>
</context>
<context>
    <name>ExerciseFileViewModel</name>
    <message>
        <source>The file has problems. Until they are fixed, only the Studio shows it.</source>
        <translation>Die Datei hat Probleme. Bis sie behoben sind, zeigt sie nur das Studio.</translation>
    </message>
    <message>
        <source>The file has problems. Until they are fixed, the last working version is used.</source>
        <translation>Die Datei hat Probleme. Bis sie behoben sind, gilt die letzte funktionierende Fassung.</translation>
    </message>
    <message>
        <source>A draft that the two of you see among your exercises.</source>
        <translation>Ein Entwurf, den ihr beide bei euren Übungen seht.</translation>
    </message>
    <message>
        <source>A draft. Only the Studio shows it.</source>
        <translation>Ein Entwurf. Nur das Studio zeigt ihn.</translation>
    </message>
    <message>
        <source>It can be played. 1 place is worth a look.</source>
        <translation>Spielen lässt es sich. 1 Stelle lohnt einen Blick.</translation>
    </message>
    <message>
        <source>It can be played. {number} places are worth a look.</source>
        <translation>Spielen lässt es sich. {number} Stellen lohnen einen Blick.</translation>
    </message>
    <message>
        <source>1 problem. This page follows along as you save.</source>
        <translation>1 Problem. Diese Seite geht mit, wenn du speicherst.</translation>
    </message>
    <message>
        <source>{number} problems. This page follows along as you save.</source>
        <translation>{number} Probleme. Diese Seite geht mit, wenn du speicherst.</translation>
    </message>
    <message>
        <source>No problems. This page follows along as you save.</source>
        <translation>Keine Probleme. Diese Seite geht mit, wenn du speicherst.</translation>
    </message>
    <message>
        <source>Problems ({number})</source>
        <translation>Probleme ({number})</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>As a script</source>
        <translation>Als Drehbuch</translation>
    </message>
    <message>
        <source>Every way through</source>
        <translation>Alle Wege</translation>
    </message>
    <message>
        <source>This is a copy of your own, {file}. What came with Guided stays as it is.</source>
        <translation>Das ist eine eigene Kopie, {file}. Was mit Guided kam, bleibt, wie es ist.</translation>
    </message>
</context>
<context>
    <name>Exercises</name>
    <message>
        <source>All shelves</source>
        <translation>Alle Regale</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Filter löschen</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>Suche löschen</translation>
    </message>
</context>
<context>
    <name>ExercisesHeader</name>
    <message>
        <source>Exercises</source>
        <translation>Übungen</translation>
    </message>
    <message>
        <source>Search by name, time or touch</source>
        <translation>Nach Name, Dauer oder Berührung suchen</translation>
    </message>
    <message>
        <source>Filters (%1)</source>
        <translation>Filter (%1)</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
</context>
<context>
    <name>ExercisesViewModel</name>
    <message>
        <source>Looking for your exercises…</source>
        <translation>Eure Übungen werden gesucht …</translation>
    </message>
    <message>
        <source>There are no exercises here yet.</source>
        <translation>Hier gibt es noch keine Übungen.</translation>
    </message>
    <message>
        <source>1 match.</source>
        <translation>1 Treffer.</translation>
    </message>
    <message>
        <source>{number} matches.</source>
        <translation>{number} Treffer.</translation>
    </message>
    <message>
        <source>No matches.</source>
        <translation>Keine Treffer.</translation>
    </message>
    <message>
        <source>Your journal can’t be read just now. Until it can, this waits.</source>
        <translation>Euer Tagebuch lässt sich gerade nicht lesen. So lange wartet diese Übung.</translation>
    </message>
    <message>
        <source>You are on “{ladder}”. What comes closer than where you are on it waits until you get there.</source>
        <translation>Ihr seid auf „{ladder}“. Was näher geht als die Stelle, an der ihr dort seid, wartet, bis ihr so weit seid.</translation>
    </message>
</context>
<context>
    <name>FileList</name>
    <message>
        <source>draft, shown to us</source>
        <translation>Entwurf, für uns sichtbar</translation>
    </message>
    <message>
        <source>draft, only here</source>
        <translation>Entwurf, nur hier</translation>
    </message>
    <message>
        <source>Your folder</source>
        <translation>Dein Ordner</translation>
    </message>
    <message>
        <source>Among your exercises</source>
        <translation>Bei deinen Übungen</translation>
    </message>
</context>
<context>
    <name>FileProblems</name>
    <message>
        <source>The only problem in this file</source>
        <translation>Das einzige Problem in dieser Datei</translation>
    </message>
    <message>
        <source>{number} problems</source>
        <translation>{number} Probleme</translation>
    </message>
    <message>
        <source>It can be played. Worth a look: {number}</source>
        <translation>Spielen lässt es sich. Einen Blick wert: {number}</translation>
    </message>
    <message>
        <source>No problems</source>
        <translation>Keine Probleme</translation>
    </message>
</context>
<context>
    <name>FileRow</name>
    <message>
        <source>W writes it here</source>
        <translation>W schreibt sie hier</translation>
    </message>
    <message>
        <source>last working version kept here</source>
        <translation>letzte funktionierende Fassung bleibt hier</translation>
    </message>
</context>
<context>
    <name>FileRows</name>
    <message>
        <source>a link that leads elsewhere</source>
        <translation>ein Link, der anderswohin führt</translation>
    </message>
    <message>
        <source>not read under this name</source>
        <translation>wird unter diesem Namen nicht gelesen</translation>
    </message>
    <message>
        <source>a second version that a program for synchronising left</source>
        <translation>eine zweite Fassung, die ein Programm zum Abgleichen hinterlassen hat</translation>
    </message>
    <message>
        <source>a backup that an editor left</source>
        <translation>eine Sicherung, die ein Editor hinterlassen hat</translation>
    </message>
    <message>
        <source>a copy with the same title</source>
        <translation>eine Kopie mit demselben Titel</translation>
    </message>
    <message>
        <source>This link leads out of the folder. Put the file itself here, and it can be read.</source>
        <translation>Dieser Link führt aus dem Ordner hinaus. Leg die Datei selbst hierher, dann lässt sie sich lesen.</translation>
    </message>
</context>
<context>
    <name>FilterPanel</name>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>We have</source>
        <translation>Wir haben</translation>
    </message>
    <message>
        <source>We feel</source>
        <translation>Wir sind</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Kind of touch</source>
        <translation>Art der Berührung</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Filter löschen</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>Ersetzen durch</translation>
    </message>
    <message>
        <source>Enter replaces one, Control and Enter all of them</source>
        <translation>Die Eingabetaste ersetzt eine Stelle, mit Strg alle</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Voriger Treffer</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Nächster Treffer</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>Alle ersetzen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>{number} found</source>
        <translation>{number} gefunden</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} von {count}</translation>
    </message>
</context>
<context>
    <name>FolderCard</name>
    <message>
        <source>A folder to write in</source>
        <translation>Ein Ordner zum Schreiben</translation>
    </message>
    <message>
        <source>%1 is not where it was. Bring it back, drop it on this window again, or leave it.</source>
        <translation>%1 ist nicht mehr da, wo der Ordner war. Leg ihn zurück, zieh ihn noch einmal auf dieses Fenster oder verlass ihn.</translation>
    </message>
    <message>
        <source>It is made among your documents, with one exercise to begin with and help for your editor. Or drop a folder of your own on this window.</source>
        <translation>Er entsteht bei deinen Dokumenten, mit einer Übung für den Anfang und Hilfe für deinen Editor. Oder zieh einen eigenen Ordner auf dieses Fenster.</translation>
    </message>
    <message>
        <source>Make a folder</source>
        <translation>Einen Ordner anlegen</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Einen Ordner wählen</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Den Ordner öffnen</translation>
    </message>
    <message>
        <source>Leave this folder</source>
        <translation>Diesen Ordner verlassen</translation>
    </message>
    <message>
        <source>Nothing in it is touched</source>
        <translation>Nichts darin wird angerührt</translation>
    </message>
</context>
<context>
    <name>GTime</name>
    <message>
        <source>The arrows move it by half an hour.</source>
        <translation>Die Pfeile verschieben sie um eine halbe Stunde.</translation>
    </message>
    <message>
        <source>Half an hour earlier</source>
        <translation>Eine halbe Stunde früher</translation>
    </message>
    <message>
        <source>Half an hour later</source>
        <translation>Eine halbe Stunde später</translation>
    </message>
</context>
<context>
    <name>Gentle</name>
    <message>
        <source>Tonight</source>
        <translation>Heute Abend</translation>
    </message>
    <message>
        <source>Today is a lot</source>
        <translation>Heute ist alles viel</translation>
    </message>
    <message>
        <source>Nobody has to explain. Being next to each other counts, with no words and no touch. A pause counts too.</source>
        <translation>Niemand braucht etwas zu erklären. Nebeneinander zu sein zählt, ohne Worte und ohne Berührung. Auch eine Pause zählt.</translation>
    </message>
    <message>
        <source>If there is fear or force, leave this for now. The help page is one key away.</source>
        <translation>Wenn Angst oder Zwang im Spiel ist, lasst das hier erst einmal. Die Hilfe ist eine Taste entfernt.</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
</context>
<context>
    <name>Give</name>
    <message>
        <source>Studio</source>
        <translation>Studio</translation>
    </message>
    <message>
        <source>Give to a couple</source>
        <translation>Einem Paar geben</translation>
    </message>
    <message>
        <source>It becomes one file that the two open with a double click. What it needs goes along: recordings, sounds, and the exercises that a programme names. A draft never does.</source>
        <translation>Daraus wird eine Datei, die die beiden mit einem Doppelklick öffnen. Was sie braucht, kommt mit: Aufnahmen, Klänge und die Übungen, die ein Programm nennt. Ein Entwurf nie.</translation>
    </message>
    <message>
        <source>Begin from</source>
        <translation>Ausgehen von</translation>
    </message>
</context>
<context>
    <name>GiveCheck</name>
    <message>
        <source>Worth a look</source>
        <translation>Einen Blick wert</translation>
    </message>
    <message>
        <source>New since you gave it</source>
        <translation>Neu, seit du es gegeben hast</translation>
    </message>
    <message>
        <source>Write the file</source>
        <translation>Datei schreiben</translation>
    </message>
</context>
<context>
    <name>GiveCheckViewModel</name>
    <message>
        <source>Where the file goes</source>
        <translation>Wo die Datei hinkommt</translation>
    </message>
    <message>
        <source>Files for a couple</source>
        <translation>Dateien für ein Paar</translation>
    </message>
    <message>
        <source>{file} is in {folder}. Send it however you like.</source>
        <translation>{file} liegt in {folder}. Schick sie, wie es dir passt.</translation>
    </message>
</context>
<context>
    <name>GiveFiles</name>
    <message>
        <source>What goes in</source>
        <translation>Was hineinkommt</translation>
    </message>
    <message>
        <source>There is nothing without mistakes in your folder yet, or it is still being read.</source>
        <translation>In deinem Ordner ist noch nichts ohne Fehler, oder er wird noch gelesen.</translation>
    </message>
    <message>
        <source>comes along</source>
        <translation>kommt mit</translation>
    </message>
    <message>
        <source>How often in a week</source>
        <translation>Wie oft in der Woche</translation>
    </message>
    <message>
        <source>Length chosen beforehand</source>
        <translation>Vorgewählte Länge</translation>
    </message>
    <message>
        <source>No closer than</source>
        <translation>Nicht näher als</translation>
    </message>
</context>
<context>
    <name>GiveViewModel</name>
    <message>
        <source>{day}, today</source>
        <translation>{day}, heute</translation>
    </message>
    <message>
        <source>Choose what goes into it.</source>
        <translation>Wähle, was hineinkommt.</translation>
    </message>
    <message>
        <source>Give it a title.</source>
        <translation>Gib ihm einen Titel.</translation>
    </message>
</context>
<context>
    <name>GiveWords</name>
    <message>
        <source>For these two</source>
        <translation>Für diese beiden</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Für</translation>
    </message>
    <message>
        <source>A word to the two</source>
        <translation>Ein Wort an die beiden</translation>
    </message>
    <message>
        <source>The day on it</source>
        <translation>Das Datum darauf</translation>
    </message>
    <message>
        <source>The most touch for them</source>
        <translation>Die größte Nähe für sie</translation>
    </message>
    <message>
        <source>Without a limit, each exercise stays as you wrote it.</source>
        <translation>Ohne Grenze bleibt jede Übung, wie du sie geschrieben hast.</translation>
    </message>
    <message>
        <source>What comes closer is left out for them. The exercises stay as you wrote them.</source>
        <translation>Was näher kommt, wird für sie ausgelassen. Die Übungen bleiben, wie du sie geschrieben hast.</translation>
    </message>
    <message>
        <source>A programme of one week</source>
        <translation>Ein Programm für eine Woche</translation>
    </message>
    <message>
        <source>A programme of {number} weeks</source>
        <translation>Ein Programm für {number} Wochen</translation>
    </message>
    <message>
        <source>A ladder</source>
        <translation>Eine Leiter</translation>
    </message>
    <message>
        <source>{title} for {couple}</source>
        <translation>{title} für {couple}</translation>
    </message>
    <message>
        <source>Something new</source>
        <translation>Etwas Neues</translation>
    </message>
    <message>
        <source>until ready</source>
        <translation>bis ihr so weit seid</translation>
    </message>
    <message>
        <source>as the programme says</source>
        <translation>wie im Programm</translation>
    </message>
    <message>
        <source>as they like</source>
        <translation>wie sie mögen</translation>
    </message>
    <message>
        <source>{file}, line {number}</source>
        <translation>{file}, Zeile {number}</translation>
    </message>
    <message>
        <source>{name} comes with Guided, and goes along as there is a limit for these two.</source>
        <translation>{name} gehört zu Guided und kommt mit, weil es für diese beiden eine Grenze gibt.</translation>
    </message>
</context>
<context>
    <name>GuideBlocks</name>
    <message>
        <source>The guide</source>
        <translation>Der Leitfaden</translation>
    </message>
</context>
<context>
    <name>GuideHeader</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>No matches</source>
        <translation>Keine Treffer</translation>
    </message>
    <message>
        <source>Enter goes to the next match</source>
        <translation>Die Eingabetaste führt zum nächsten Treffer</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Search the guide</source>
        <translation>Im Leitfaden suchen</translation>
    </message>
</context>
<context>
    <name>GuideViewModel</name>
    <message>
        <source>The guide is missing: {file}</source>
        <translation>Der Leitfaden fehlt: {file}</translation>
    </message>
    <message>
        <source>Writing an exercise</source>
        <translation>Eine Übung schreiben</translation>
    </message>
</context>
<context>
    <name>Handover</name>
    <message>
        <source>%1, come closer.</source>
        <translation>%1, komm näher.</translation>
    </message>
    <message>
        <source>%1, look away for a moment.</source>
        <translation>%1, schau kurz weg.</translation>
    </message>
    <message>
        <source>I am here</source>
        <translation>Ich bin da</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabetaste</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Numbers to call</source>
        <translation>Nummern zum Anrufen</translation>
    </message>
    <message>
        <source>Writing exercises</source>
        <translation>Übungen schreiben</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>This page reads the same for everyone. That it was opened is not kept anywhere.</source>
        <translation>Diese Seite sagt allen dasselbe. Dass sie geöffnet wurde, wird nirgends gespeichert.</translation>
    </message>
</context>
<context>
    <name>HelpText</name>
    <message>
        <source>Pause, stop, hide</source>
        <translation>Pause machen, aufhören, verbergen</translation>
    </message>
    <message>
        <source>You can do the same without a key: let go, step back, or say “pause”. A change of mind in the middle is a part of it, and nobody has to say why.</source>
        <translation>Es geht auch ohne Taste: Lasst los, tretet zurück oder sagt „Pause“. Es sich mittendrin anders zu überlegen gehört dazu, und niemand braucht zu sagen, warum.</translation>
    </message>
    <message>
        <source>F12, or Ctrl and H, hides everything at once, without a sound. A session pauses meanwhile. Press it again after a second, or hold Space, to come back.</source>
        <translation>F12 oder Strg und H verbirgt sofort alles, auch den Ton. Eine Sitzung macht so lange Pause. Um zurückzukommen, drückt nach einer Sekunde noch einmal oder haltet die Leertaste.</translation>
    </message>
    <message>
        <source>Space pauses, the down arrow goes to something gentler, Esc ends. Each works at every moment, and nobody asks why. A closing follows, as warm as after a whole session.</source>
        <translation>Die Leertaste macht Pause, der Pfeil nach unten führt zu etwas Sanfterem, Esc beendet. Das geht jederzeit, ohne Rückfrage. Danach kommt ein Abschluss, so warm wie nach einer ganzen Sitzung.</translation>
    </message>
    <message>
        <source>When to stop</source>
        <translation>Wann es gut ist aufzuhören</translation>
    </message>
    <message>
        <source>A body that braces has already answered. It can help to open your eyes, feel your feet on the floor, and name five things you see.</source>
        <translation>Ein Körper, der sich anspannt, hat schon geantwortet. Es kann helfen, die Augen zu öffnen, die Füße auf dem Boden zu spüren und fünf Dinge zu nennen, die ihr seht.</translation>
    </message>
    <message>
        <source>When something goes numb. When it hurts: pain is not something to push through. When panic comes, or a memory that belongs to another time. When you notice that you can’t say stop, or that you are only putting up with it. When you are afraid.</source>
        <translation>Wenn etwas taub wird. Wenn es wehtut: Schmerz ist nichts zum Durchhalten. Wenn Panik kommt oder eine Erinnerung, die in eine andere Zeit gehört. Wenn jemand von euch merkt, nicht Stopp sagen zu können oder es nur zu ertragen. Wenn Angst da ist.</translation>
    </message>
    <message>
        <source>Who to talk to</source>
        <translation>Mit wem ihr reden könnt</translation>
    </message>
    <message>
        <source>Your coach, for what comes up between the two of you. A doctor, for pain, numbness, or a low mood that lasts. A therapist who knows trauma, for panic, memories, or touch that has become too much. You can go alone, and you can go before it is bad.</source>
        <translation>Mit eurem Coach über das, was zwischen euch aufkommt. Mit einer Ärztin oder einem Arzt bei Schmerz, Taubheit oder einer gedrückten Stimmung, die bleibt. Mit jemandem, der therapeutisch arbeitet und sich mit Trauma auskennt, bei Panik, Erinnerungen oder Berührung, die zu viel geworden ist. Ihr könnt allein hingehen, und ihr könnt hingehen, bevor es schlimm ist.</translation>
    </message>
    <message>
        <source>What this program is not</source>
        <translation>Was dieses Programm nicht ist</translation>
    </message>
    <message>
        <source>It is not for a home with violence, threats, pressure for sex, or fear of how a partner will react. Exercises for two are not the way there. Talking with someone, alone, is a better beginning, and the lines on this page are for that.</source>
        <translation>Es ist nicht für ein Zuhause mit Gewalt, Drohungen, Druck, Sex zu haben, oder Angst davor, wie der andere Mensch reagiert. Übungen zu zweit sind dort nicht der Weg. Allein mit jemandem zu reden ist ein besserer Anfang, und dafür sind die Nummern auf dieser Seite da.</translation>
    </message>
    <message>
        <source>It is not a treatment, for trauma or anything else, and does not replace one.</source>
        <translation>Es ist keine Behandlung, weder bei Trauma noch bei etwas anderem, und es ersetzt keine.</translation>
    </message>
    <message>
        <source>When the program chooses for you, it offers three things that are fine for both. Often they are gentler than either of you asked for, by a chance that is drawn before it looks. So something gentle can come from either of you, or from neither. Your answers are forgotten at once, and written nowhere.</source>
        <translation>Wenn das Programm für euch wählt, bietet es drei Dinge an, die für beide gut sind. Oft sind sie sanfter, als ihr beide gesagt habt: durch ein Los, das gezogen wird, bevor es hinsieht. So kann etwas Sanftes von der einen Seite kommen, von der anderen oder von keiner. Eure Antworten sind sofort vergessen und stehen nirgends.</translation>
    </message>
    <message>
        <source>On a ladder, the next step is sometimes not offered even though you would both like it, and a quiet week sometimes comes by itself. Both are drawn before anyone answers. So neither tells for certain what the other said; over months, patterns may be guessed there too.</source>
        <translation>Auf einer Leiter wird der nächste Schritt manchmal nicht angeboten, obwohl ihr ihn beide möchtet, und eine ruhige Woche kommt manchmal von selbst. Beides wird gezogen, bevor jemand antwortet. Keins von beiden verrät also sicher, was die andere Seite gesagt hat. Über Monate lassen sich auch da Muster erraten.</translation>
    </message>
    <message>
        <source>What private answers hide, and what they can’t</source>
        <translation>Was vertrauliche Antworten verbergen und was nicht</translation>
    </message>
    <message>
        <source>It can’t hide a face, a sigh, or a hand that waits. A single choice tells a little, and every further one would tell more: that is why there is one a day. Over weeks, patterns may still be guessed by someone who always asks for the most.</source>
        <translation>Ein Gesicht, ein Seufzen oder eine Hand, die wartet, kann es nicht verbergen. Eine einzelne Wahl verrät ein wenig, und jede weitere würde mehr verraten: Darum gibt es eine am Tag. Wer sich immer das meiste wünscht, kann über Wochen trotzdem Muster erraten.</translation>
    </message>
    <message>
        <source>At a question in a session the gentler answer is followed. Where that is not your own, you can work out the other one. The screen never says whose answer it was. And a key that pauses or stops is pressed in plain sight: the program can only make pausing ordinary, and name nobody.</source>
        <translation>Bei einer Frage in einer Sitzung gilt die sanftere Antwort. Wer selbst anders geantwortet hat, kann sich die andere denken. Der Bildschirm sagt nie, von wem sie war. Und die Taste für eine Pause oder zum Aufhören wird offen gedrückt: Das Programm kann Pausen nur alltäglich machen und niemanden nennen.</translation>
    </message>
</context>
<context>
    <name>HelpViewModel</name>
    <message>
        <source>Emergency</source>
        <translation>Notruf</translation>
    </message>
    <message>
        <source>or text {word} to {number}</source>
        <translation>oder {word} als SMS an {number}</translation>
    </message>
    <message>
        <source>or text {number}</source>
        <translation>oder SMS an {number}</translation>
    </message>
    <message>
        <source>In the whole European Union; elsewhere, the number of your country</source>
        <translation>In der ganzen Europäischen Union; anderswo die Nummer eures Landes</translation>
    </message>
    <message>
        <source>Danger right now</source>
        <translation>Bei akuter Gefahr</translation>
    </message>
    <message>
        <source>Police</source>
        <translation>Polizei</translation>
    </message>
    <message>
        <source>Finds help near you, for violence at home too</source>
        <translation>Findet Hilfe in eurer Nähe, auch bei Gewalt zu Hause</translation>
    </message>
    <message>
        <source>Someone who listens</source>
        <translation>Jemand, der zuhört</translation>
    </message>
    <message>
        <source>Someone who listens, for men</source>
        <translation>Jemand, der zuhört, für Männer</translation>
    </message>
    <message>
        <source>Violence, threats or fear, for women</source>
        <translation>Gewalt, Drohungen oder Angst, für Frauen</translation>
    </message>
    <message>
        <source>Violence, threats or fear, for men</source>
        <translation>Gewalt, Drohungen oder Angst, für Männer</translation>
    </message>
    <message>
        <source>Violence, threats or fear</source>
        <translation>Gewalt, Drohungen oder Angst</translation>
    </message>
    <message>
        <source>An ambulance, or fire</source>
        <translation>Rettungsdienst oder Feuerwehr</translation>
    </message>
    <message>
        <source>Danger right now: police, ambulance, fire</source>
        <translation>Akute Gefahr: Polizei, Rettungsdienst, Feuerwehr</translation>
    </message>
</context>
<context>
    <name>Helplines</name>
    <message>
        <source>Numbers to call</source>
        <translation>Nummern zum Anrufen</translation>
    </message>
    <message>
        <source>In danger, call your country’s emergency number first. Choose where you are to see its numbers here.</source>
        <translation>Ruft bei akuter Gefahr zuerst die Notrufnummer eures Landes an. Wählt, wo ihr seid, dann stehen die Nummern hier.</translation>
    </message>
    <message>
        <source>A doctor, a health centre or the police know the lines near you.</source>
        <translation>Ärztinnen und Ärzte, eine Beratungsstelle oder die Polizei kennen Nummern in eurer Nähe.</translation>
    </message>
    <message>
        <source>A doctor, a health centre or the police know more lines near you. Numbers change; these were gathered in November 2026.</source>
        <translation>Ärztinnen und Ärzte, eine Beratungsstelle oder die Polizei kennen weitere Nummern in eurer Nähe. Nummern ändern sich; diese sind vom November 2026.</translation>
    </message>
    <message>
        <source>Choose where you are</source>
        <translation>Wählt, wo ihr seid</translation>
    </message>
    <message>
        <source>Somewhere else</source>
        <translation>Woanders</translation>
    </message>
    <message>
        <source>Where you are</source>
        <translation>Wo ihr seid</translation>
    </message>
</context>
<context>
    <name>HoldPair</name>
    <message>
        <source>You</source>
        <translation>Du</translation>
    </message>
</context>
<context>
    <name>HoldPill</name>
    <message>
        <source>held</source>
        <translation>gehalten</translation>
    </message>
    <message>
        <source>press to hold</source>
        <translation>zum Halten drücken</translation>
    </message>
    <message>
        <source>press Enter to hold</source>
        <translation>mit der Eingabetaste halten</translation>
    </message>
    <message>
        <source>hold %1</source>
        <translation>%1 halten</translation>
    </message>
</context>
<context>
    <name>InsertButtons</name>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>As close as this one</source>
        <translation>So nah wie dieser</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>With its gentler way</source>
        <translation>Mit ihrem sanfteren Weg</translation>
    </message>
    <message>
        <source>Breath</source>
        <translation>Atem</translation>
    </message>
    <message>
        <source>Three breaths, in 4 and out 6</source>
        <translation>Drei Atemzüge, ein 4 und aus 6</translation>
    </message>
    <message>
        <source>Kiss</source>
        <translation>Kuss</translation>
    </message>
    <message>
        <source>With its question, and lengths to choose from</source>
        <translation>Mit seiner Frage und Längen zur Wahl</translation>
    </message>
    <message>
        <source>Change of places</source>
        <translation>Wechsel</translation>
    </message>
    <message>
        <source>Where giver and receiver change, between two rounds</source>
        <translation>Wo Gebende und Empfangende tauschen, zwischen zwei Runden</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>Abschluss</translation>
    </message>
    <message>
        <source>At the end</source>
        <translation>Am Ende</translation>
    </message>
    <message>
        <source>From another exercise</source>
        <translation>Aus einer anderen Übung</translation>
    </message>
    <message>
        <source>Its steps, with the questions that they need</source>
        <translation>Ihre Schritte, mit den Fragen, die sie brauchen</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Einfügen</translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message>
        <source>Looking…</source>
        <translation>Einen Moment …</translation>
    </message>
    <message>
        <source>Adding {number} of {whole}…</source>
        <translation>{number} von {whole} wird hinzugefügt …</translation>
    </message>
    <message>
        <source>Which line is it?</source>
        <translation>Welche Zeile ist das?</translation>
    </message>
    <message>
        <source>Which lines are they?</source>
        <translation>Welche Zeilen sind das?</translation>
    </message>
    <message>
        <source>There is no sound file among these. Guided takes m4a, mp3, wav, flac, ogg and more.</source>
        <translation>Darunter ist keine Tondatei. Guided nimmt m4a, mp3, wav, flac, ogg und mehr.</translation>
    </message>
    <message>
        <source>No line was found in the text. Mend what is marked in it first.</source>
        <translation>Im Text wurde keine Zeile gefunden. Behebe zuerst, was darin markiert ist.</translation>
    </message>
    <message>
        <source>Each is trimmed, and made as loud as the program’s own voice. It can be undone.</source>
        <translation>Jede wird zugeschnitten und so laut gemacht wie die Stimme des Programms. Das lässt sich rückgängig machen.</translation>
    </message>
    <message>
        <source>Add it</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Add {number} recordings</source>
        <translation>{number} Aufnahmen hinzufügen</translation>
    </message>
    <message>
        <source>Nothing was added</source>
        <translation>Nichts wurde hinzugefügt</translation>
    </message>
    <message>
        <source>Recording added</source>
        <translation>Aufnahme hinzugefügt</translation>
    </message>
    <message>
        <source>{number} recordings added</source>
        <translation>{number} Aufnahmen hinzugefügt</translation>
    </message>
    <message>
        <source>The folder with your recordings</source>
        <translation>Der Ordner mit deinen Aufnahmen</translation>
    </message>
    <message>
        <source>its line says something else now</source>
        <translation>ihre Zeile sagt inzwischen etwas anderes</translation>
    </message>
    <message>
        <source>{file}: {reason}.</source>
        <translation>{file}: {reason}.</translation>
    </message>
    <message>
        <source>No line yet. It stays where it is.</source>
        <translation>Noch keine Zeile. Die Aufnahme bleibt, wo sie ist.</translation>
    </message>
    <message>
        <source>(no words)</source>
        <translation>(ohne Worte)</translation>
    </message>
    <message>
        <source>Step {step}, line {line}</source>
        <translation>Schritt {step}, Zeile {line}</translation>
    </message>
    <message>
        <source>Another file has this line too; the last one is used.</source>
        <translation>Eine andere Datei hat diese Zeile auch; die letzte wird genommen.</translation>
    </message>
    <message>
        <source>It takes the place of {voice}, which stays in the folder.</source>
        <translation>Die neue Aufnahme tritt an die Stelle von {voice}; diese Datei bleibt im Ordner.</translation>
    </message>
    <message>
        <source>There is a name in this line. A recording can’t know theirs: say “you” there.</source>
        <translation>In dieser Zeile steht ein Name. Eine Aufnahme kann ihn nicht kennen: Sag dort „du“.</translation>
    </message>
    <message>
        <source>nobody is heard in it</source>
        <translation>darin ist niemand zu hören</translation>
    </message>
    <message>
        <source>it is no sound file that can be read</source>
        <translation>sie lässt sich nicht als Tondatei lesen</translation>
    </message>
    <message>
        <source>it is longer than 20 minutes, or too large</source>
        <translation>sie ist länger als 20 Minuten oder zu groß</translation>
    </message>
    <message>
        <source>it took too long</source>
        <translation>es hat zu lange gedauert</translation>
    </message>
    <message>
        <source>this computer could not convert it</source>
        <translation>dieser Computer konnte sie nicht umwandeln</translation>
    </message>
</context>
<context>
    <name>IntakeFile</name>
    <message>
        <source>The line before, for %1</source>
        <translation>Die Zeile davor, für %1</translation>
    </message>
    <message>
        <source>The next line, for %1</source>
        <translation>Die nächste Zeile, für %1</translation>
    </message>
</context>
<context>
    <name>IntakePanel</name>
    <message>
        <source>Sound files</source>
        <translation>Tondateien</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Jetzt nicht</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
</context>
<context>
    <name>InviteAnswer</name>
    <message>
        <source>Time for the two of you.</source>
        <translation>Zeit für euch zwei.</translation>
    </message>
    <message>
        <source>Not tonight, then.</source>
        <translation>Heute also nicht.</translation>
    </message>
    <message>
        <source>Nothing else is decided. Every step asks you both again.</source>
        <translation>Mehr ist nicht entschieden. Jeder Schritt fragt euch beide neu.</translation>
    </message>
    <message>
        <source>It’s good to say so. Nothing changes, and it isn’t kept.</source>
        <translation>Gut, dass du es sagst. Es ändert nichts, und nichts davon wird gespeichert.</translation>
    </message>
    <message>
        <source>See what’s for tonight</source>
        <translation>Zeig uns, was für heute da ist</translation>
    </message>
    <message>
        <source>Back to Tonight</source>
        <translation>Zurück zu „Heute Abend“</translation>
    </message>
    <message>
        <source>Choose for us</source>
        <translation>Für uns wählen</translation>
    </message>
</context>
<context>
    <name>InviteQuestion</name>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>Not tonight</source>
        <translation>Heute nicht</translation>
    </message>
    <message>
        <source>Either answer is fine, and neither is kept.</source>
        <translation>Beide Antworten sind gut, und keine wird gespeichert.</translation>
    </message>
</context>
<context>
    <name>InviteViewModel</name>
    <message>
        <source>{name} asks {other}</source>
        <translation>{name} fragt {other}</translation>
    </message>
    <message>
        <source>Shall we put our phones away and sit together for a while?</source>
        <translation>Legen wir die Handys weg und setzen uns eine Weile zusammen?</translation>
    </message>
    <message>
        <source>I’d like a long hug with you. Would you?</source>
        <translation>Ich möchte dich gern lange umarmen. Du auch?</translation>
    </message>
    <message>
        <source>Would you like some time with me tonight? We can choose together.</source>
        <translation>Hast du heute Lust auf Zeit mit mir? Wir suchen zusammen etwas aus.</translation>
    </message>
</context>
<context>
    <name>InviteWays</name>
    <message>
        <source>Choose one, or say it your own way. It is only shown, and not kept.</source>
        <translation>Wähl einen Satz, oder sag es mit deinen Worten. Er wird nur gezeigt und nicht gespeichert.</translation>
    </message>
    <message>
        <source>In your own words</source>
        <translation>In deinen Worten</translation>
    </message>
    <message>
        <source>In your own words, then Enter</source>
        <translation>In deinen Worten, dann Eingabetaste</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Jetzt nicht</translation>
    </message>
</context>
<context>
    <name>InvitingCard</name>
    <message>
        <source>Who invites</source>
        <translation>Wer einlädt</translation>
    </message>
    <message>
        <source>By turns, a week each, so that it isn’t always the same one who asks. “Not tonight” is as good an answer as yes: it changes nothing, and isn’t kept.</source>
        <translation>Abwechselnd, je eine Woche, damit nicht immer dieselbe Person fragt. „Heute nicht“ ist so gut wie ein Ja: Es ändert nichts und wird nicht gespeichert.</translation>
    </message>
    <message>
        <source>Take turns</source>
        <translation>Abwechseln</translation>
    </message>
</context>
<context>
    <name>InvitingViewModel</name>
    <message>
        <source>This week, {name} invites.</source>
        <translation>Diese Woche lädt {name} ein.</translation>
    </message>
    <message>
        <source>{name} invites this week</source>
        <translation>Diese Woche lädt {name} ein</translation>
    </message>
</context>
<context>
    <name>Ladder</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Today: %1</source>
        <translation>Heute: %1</translation>
    </message>
</context>
<context>
    <name>LadderBeginning</name>
    <message>
        <source>Before you begin</source>
        <translation>Bevor ihr beginnt</translation>
    </message>
    <message>
        <source>While you are on it, exercises that come closer than where you are wait. You see them dimmed under “Exercises”. They open as you go on, or when you put this aside.</source>
        <translation>Solange ihr auf diesem Weg seid, warten Übungen, die näher gehen als die Stelle, an der ihr seid. Ihr seht sie abgedunkelt unter „Übungen“. Wenn ihr weitergeht oder diesen Weg beiseitelegt, öffnen sie sich.</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>We have both read this, and agree it won’t lead further tonight.</source>
        <translation>Wir haben das beide gelesen und sind uns einig: Weiter führt es heute nicht.</translation>
    </message>
    <message>
        <source>The first is a good place. One of you may also choose alone, while the other looks away: we don’t record who chose.</source>
        <translation>Der erste Schritt ist ein guter Anfang. Ihr könnt auch nur eine Person wählen lassen, während die andere wegschaut: Wer gewählt hat, wird nicht gespeichert.</translation>
    </message>
    <message>
        <source>Where would you like to begin?</source>
        <translation>Wo möchtet ihr anfangen?</translation>
    </message>
    <message>
        <source>It begins there when you both hold, together.</source>
        <translation>Dort beginnt es, sobald ihr beide zusammen haltet.</translation>
    </message>
</context>
<context>
    <name>LadderToday</name>
    <message>
        <source>Open it</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Or one of these, just as good:</source>
        <translation>Oder eins von diesen, genauso gut:</translation>
    </message>
    <message>
        <source>Put this aside</source>
        <translation>Beiseitelegen</translation>
    </message>
    <message>
        <source>It is put aside when you both hold, together. You can begin it again whenever you both like. What was too much, and how often is enough, still counts then.</source>
        <translation>Es liegt beiseite, sobald ihr beide zusammen haltet. Ihr könnt es wieder beginnen, wann immer ihr beide möchtet. Was zu viel war und wie oft genug ist, gilt dann wie zuvor.</translation>
    </message>
    <message>
        <source>Small moments are always fine.</source>
        <translation>Kleine Momente passen immer.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>LadderViewModel</name>
    <message>
        <source>This is not a treatment, and does not replace one. Where touch brings pain, panic or memories, a GP or a therapist is a good person to begin with.</source>
        <translation>Das hier ist keine Behandlung und ersetzt keine. Wo Berührung Schmerz, Panik oder Erinnerungen bringt, sind Hausärztin, Hausarzt oder Therapeutinnen und Therapeuten ein guter Anfang.</translation>
    </message>
    <message>
        <source>Not for you two if one of you is afraid of the other, or is pressed to take part.</source>
        <translation>Nichts für euch, wenn jemand von euch Angst vor der anderen Person hat oder zum Mitmachen gedrängt wird.</translation>
    </message>
    <message>
        <source>Any stop ends the evening, for both, and needs no reason.</source>
        <translation>Jedes Aufhören beendet den Abend, für beide, und braucht keinen Grund.</translation>
    </message>
    <message>
        <source>That’s it for today. It is here again tomorrow, or whenever you like.</source>
        <translation>Für heute war es das. Morgen ist es wieder da, oder wann immer ihr mögt.</translation>
    </message>
    <message>
        <source>This exercise can’t be read just now.</source>
        <translation>Diese Übung lässt sich gerade nicht lesen.</translation>
    </message>
    <message>
        <source>Three evenings in a week are plenty. It is here again in a day or two.</source>
        <translation>Drei Abende in einer Woche sind reichlich. In ein, zwei Tagen ist es wieder da.</translation>
    </message>
    <message>
        <source>This one is closer, and hidden. You can show such exercises in the settings.</source>
        <translation>Diese Übung geht näher und ist ausgeblendet. In den Einstellungen könnt ihr solche Übungen einblenden.</translation>
    </message>
</context>
<context>
    <name>Ladders</name>
    <message>
        <source>Waits until your journal can be read</source>
        <translation>Wartet, bis euer Tagebuch wieder lesbar ist</translation>
    </message>
    <message>
        <source>Waits while you are on the way back to touch</source>
        <translation>Wartet, solange ihr auf dem Weg zurück zur Berührung seid</translation>
    </message>
</context>
<context>
    <name>Language</name>
    <message>
        <source>en</source>
        <translation>de</translation>
    </message>
</context>
<context>
    <name>Lately</name>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
</context>
<context>
    <name>LevelBar</name>
    <message>
        <source>Good</source>
        <translation>Gut</translation>
    </message>
    <message>
        <source>Too loud: move back a little</source>
        <translation>Zu laut: geh etwas weiter weg</translation>
    </message>
    <message>
        <source>Too quiet: come closer</source>
        <translation>Zu leise: komm näher</translation>
    </message>
    <message>
        <source>Say a few words, to see how loud you are</source>
        <translation>Sag ein paar Worte, um zu sehen, wie laut du bist</translation>
    </message>
</context>
<context>
    <name>Licences</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>All licences</source>
        <translation>Alle Lizenzen</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Lizenzen</translation>
    </message>
    <message>
        <source>Guided %1</source>
        <translation>Guided %1</translation>
    </message>
</context>
<context>
    <name>LicencesViewModel</name>
    <message>
        <source>This text is missing: {file}</source>
        <translation>Dieser Text fehlt: {file}</translation>
    </message>
</context>
<context>
    <name>LinePane</name>
    <message>
        <source>The line before</source>
        <translation>Die Zeile davor</translation>
    </message>
    <message>
        <source>The next line</source>
        <translation>Die nächste Zeile</translation>
    </message>
    <message>
        <source>There is no line to read yet. Whatever the exercise says is listed here as soon as its text can be read.</source>
        <translation>Noch gibt es nichts vorzulesen. Was die Übung sagt, steht hier, sobald sich der Text lesen lässt.</translation>
    </message>
</context>
<context>
    <name>LineStage</name>
    <message>
        <source>Space records it.</source>
        <translation>Die Leertaste nimmt sie auf.</translation>
    </message>
    <message>
        <source>It records after three seconds. Space stops it.</source>
        <translation>Die Aufnahme beginnt nach drei Sekunden. Die Leertaste beendet sie.</translation>
    </message>
    <message>
        <source>Recorded. Enter uses it, Space plays it, R records it again.</source>
        <translation>Aufgenommen. Die Eingabetaste übernimmt sie, die Leertaste spielt sie ab, R nimmt sie noch einmal auf.</translation>
    </message>
</context>
<context>
    <name>LineStep</name>
    <message>
        <source>A line to remember</source>
        <translation>Ein Satz zum Erinnern</translation>
    </message>
    <message>
        <source>We would like this again</source>
        <translation>Das möchten wir wieder</translation>
    </message>
    <message>
        <source>Remove this memory</source>
        <translation>Diese Erinnerung entfernen</translation>
    </message>
    <message>
        <source>Don’t ask after sessions</source>
        <translation>Nach Sitzungen nicht mehr fragen</translation>
    </message>
    <message>
        <source>You won’t be asked again. Undo</source>
        <translation>Ihr werdet nicht mehr gefragt. Rückgängig</translation>
    </message>
</context>
<context>
    <name>LiveScript</name>
    <message>
        <source>The voice is switched off in the settings.</source>
        <translation>Die Stimme ist in den Einstellungen ausgeschaltet.</translation>
    </message>
</context>
<context>
    <name>Lock</name>
    <message>
        <source>Your journal is locked.</source>
        <translation>Euer Tagebuch ist gesperrt.</translation>
    </message>
    <message>
        <source>What you kept is behind your passphrase. Without it, sessions work as always, but nothing is saved.</source>
        <translation>Was ihr gespeichert habt, liegt hinter eurem Passwort. Auch ohne Passwort laufen Sitzungen wie immer, nur gespeichert wird nichts.</translation>
    </message>
    <message>
        <source>Continue without it</source>
        <translation>Ohne Passwort weiter</translation>
    </message>
    <message>
        <source>Nobody can recover a forgotten passphrase.</source>
        <translation>Ein vergessenes Passwort kann niemand wiederherstellen.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
</context>
<context>
    <name>LockCardViewModel</name>
    <message>
        <source>Your journal has a lock now. It stays unlocked until you close Guided.</source>
        <translation>Euer Tagebuch hat jetzt eine Sperre. Entsperrt bleibt es, bis ihr Guided schließt.</translation>
    </message>
    <message>
        <source>The lock is removed. Anyone who can use this account can open your journal.</source>
        <translation>Die Sperre ist entfernt. Wer dieses Benutzerkonto öffnen kann, kann euer Tagebuch öffnen.</translation>
    </message>
    <message>
        <source>Your journal has a lock now. An older copy beside it could not be locked yet: that is tried again the next time you open it.</source>
        <translation>Euer Tagebuch hat jetzt eine Sperre. Eine ältere Kopie daneben ließ sich noch nicht sperren: Beim nächsten Öffnen wird es wieder versucht.</translation>
    </message>
</context>
<context>
    <name>LockedNotice</name>
    <message>
        <source>Your journal is locked, with your programme and everything you did in it.</source>
        <translation>Euer Tagebuch ist gesperrt, mit eurem Programm und allem, was ihr getan habt.</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Entsperren</translation>
    </message>
</context>
<context>
    <name>LogCard</name>
    <message>
        <source>When something goes wrong</source>
        <translation>Wenn etwas schiefgeht</translation>
    </message>
    <message>
        <source>A log of faults is kept on this computer. It helps whoever looks for the fault, and holds no names and nothing you wrote or answered.</source>
        <translation>Auf diesem Computer wird ein Fehlerprotokoll geführt. Es hilft bei der Suche nach dem Fehler und enthält keine Namen und nichts, was ihr geschrieben oder geantwortet habt.</translation>
    </message>
    <message>
        <source>Copy the log</source>
        <translation>Protokoll kopieren</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Kopiert.</translation>
    </message>
</context>
<context>
    <name>LongerTogether</name>
    <message>
        <source>A little longer? Then hold F and J together.</source>
        <translation>Noch etwas länger? Dann haltet F und J zusammen.</translation>
    </message>
</context>
<context>
    <name>LookSection</name>
    <message>
        <source>Look and language</source>
        <translation>Aussehen und Sprache</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>Match system</source>
        <translation>Wie im System</translation>
    </message>
    <message>
        <source>Night</source>
        <translation>Nacht</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Keep sessions dark</source>
        <translation>Sitzungen immer dunkel</translation>
    </message>
    <message>
        <source>Whatever the theme.</source>
        <translation>Unabhängig vom Farbschema.</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Schriftgröße</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>Groß</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Kontrast</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation>Weniger Bewegung</translation>
    </message>
    <message>
        <source>Slow fades instead of movement. Matches the system until you choose.</source>
        <translation>Langsames Überblenden statt Bewegung. Bis ihr etwas wählt, gilt die Einstellung des Systems.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Takes effect after restart.</source>
        <translation>Gilt nach dem nächsten Start.</translation>
    </message>
    <message>
        <source>Where you are, for the numbers on the Help page</source>
        <translation>Wo ihr seid, für die Nummern auf der Hilfeseite</translation>
    </message>
</context>
<context>
    <name>MachineSounds</name>
    <message>
        <source>There is no sound on this computer just now. Light and words lead you instead.</source>
        <translation>Dieser Computer gibt gerade keinen Ton. Licht und Worte führen euch stattdessen.</translation>
    </message>
    <message>
        <source>The sound was lost. Light and words lead you; restarting Guided may bring it back.</source>
        <translation>Der Ton ist weg. Licht und Worte führen euch; nach einem Neustart von Guided kommt er vielleicht wieder.</translation>
    </message>
    <message>
        <source>There is no voice here yet; installing espeak-ng adds one. Light and words lead you instead.</source>
        <translation>Hier gibt es noch keine Stimme; espeak-ng bringt eine mit. Licht und Worte führen euch stattdessen.</translation>
    </message>
    <message>
        <source>There is no voice on this computer yet. Light and words lead you instead.</source>
        <translation>Auf diesem Computer gibt es noch keine Stimme. Licht und Worte führen euch stattdessen.</translation>
    </message>
    <message>
        <source>The voice command in Settings can’t be read. Light and words lead you instead.</source>
        <translation>Der Befehl für die Stimme in den Einstellungen ist nicht lesbar. Licht und Worte führen euch stattdessen.</translation>
    </message>
    <message>
        <source>The voice here doesn’t speak this language. Light and words lead you instead.</source>
        <translation>Die Stimme hier spricht diese Sprache nicht. Licht und Worte führen euch stattdessen.</translation>
    </message>
    <message>
        <source>The voice doesn’t answer right now. Light and words lead you instead.</source>
        <translation>Die Stimme antwortet gerade nicht. Licht und Worte führen euch stattdessen.</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Untitled</source>
        <translation>Unbenannt</translation>
    </message>
    <message>
        <source>Guided</source>
        <translation>Guided</translation>
    </message>
</context>
<context>
    <name>Memories</name>
    <message>
        <source>Our practice</source>
        <translation>Unser Weg</translation>
    </message>
    <message>
        <source>What we remember</source>
        <translation>Was uns bleibt</translation>
    </message>
    <message>
        <source>Nothing so far. After a session, or later from here, you can keep a word or a line.</source>
        <translation>Noch nichts. Nach einer Sitzung oder später von hier aus könnt ihr ein Wort oder einen Satz festhalten.</translation>
    </message>
    <message>
        <source>Add a few words about %1</source>
        <translation>Ein paar Worte zu %1 hinzufügen</translation>
    </message>
</context>
<context>
    <name>MemoriesViewModel</name>
    <message>
        <source>{exercise}, {day}</source>
        <translation>{exercise}, {day}</translation>
    </message>
</context>
<context>
    <name>MemoryRow</name>
    <message>
        <source>we would like it again</source>
        <translation>das möchten wir wieder</translation>
    </message>
</context>
<context>
    <name>MicrophoneNotice</name>
    <message>
        <source>Look again</source>
        <translation>Noch einmal nachsehen</translation>
    </message>
</context>
<context>
    <name>MicrophoneView</name>
    <message>
        <source>System default</source>
        <translation>Wie im System eingestellt</translation>
    </message>
    <message>
        <source>Your system asks whether Guided may use the microphone. It is for recording here only.</source>
        <translation>Dein System fragt, ob Guided das Mikrofon benutzen darf. Es wird nur hier für Aufnahmen gebraucht.</translation>
    </message>
    <message>
        <source>The microphone is being opened…</source>
        <translation>Das Mikrofon wird geöffnet …</translation>
    </message>
    <message>
        <source>There is no microphone on this computer just now.</source>
        <translation>An diesem Computer ist gerade kein Mikrofon.</translation>
    </message>
    <message>
        <source>Guided isn’t allowed to use the microphone.</source>
        <translation>Guided darf das Mikrofon nicht benutzen.</translation>
    </message>
    <message>
        <source>The microphone can’t be opened.</source>
        <translation>Das Mikrofon lässt sich nicht öffnen.</translation>
    </message>
    <message>
        <source>The microphone can’t be heard any more.</source>
        <translation>Vom Mikrofon kommt nichts mehr.</translation>
    </message>
    <message>
        <source>Guided runs as a Flatpak: check that your system’s settings let it use sound.</source>
        <translation>Guided läuft als Flatpak: Sieh nach, ob es in den Einstellungen deines Systems den Ton benutzen darf.</translation>
    </message>
    <message>
        <source>Plug one in, then look again. Writing, hearing and rehearsing work without it.</source>
        <translation>Schließ eines an und sieh dann noch einmal nach. Schreiben, Anhören und Proben gehen auch ohne.</translation>
    </message>
    <message>
        <source>Open System Settings, Privacy &amp; Security, Microphone, and switch Guided on. Then look again.</source>
        <translation>Öffne die Systemeinstellungen, „Datenschutz &amp; Sicherheit“, „Mikrofon“, und schalte Guided ein. Sieh dann noch einmal nach.</translation>
    </message>
    <message>
        <source>Another program may be using it, or Windows may not allow it: open Settings, Privacy &amp; security, Microphone, and let desktop apps use it. Then look again.</source>
        <translation>Vielleicht benutzt es ein anderes Programm, oder Windows erlaubt es nicht: Öffne die Einstellungen, „Datenschutz und Sicherheit“, „Mikrofon“, und erlaube es Desktop-Apps. Sieh dann noch einmal nach.</translation>
    </message>
    <message>
        <source>Allow it in the settings of your system, then look again.</source>
        <translation>Erlaube es in den Einstellungen deines Systems und sieh dann noch einmal nach.</translation>
    </message>
    <message>
        <source>Another program may be using it. Close that, then look again.</source>
        <translation>Vielleicht benutzt es ein anderes Programm. Schließ das und sieh dann noch einmal nach.</translation>
    </message>
</context>
<context>
    <name>Moment</name>
    <message>
        <source>What just happened between you?</source>
        <translation>Was war gerade zwischen euch?</translation>
    </message>
    <message>
        <source>One press notes it. We don’t keep who it was.</source>
        <translation>Ein Tastendruck genügt. Wer es war, wird nicht gespeichert.</translation>
    </message>
    <message>
        <source>%1: noted.</source>
        <translation>%1: notiert.</translation>
    </message>
    <message>
        <source>Or try one now</source>
        <translation>Oder jetzt einen ausprobieren</translation>
    </message>
    <message>
        <source>A minute, or less.</source>
        <translation>Eine Minute oder weniger.</translation>
    </message>
    <message>
        <source>A small moment</source>
        <translation>Ein kleiner Moment</translation>
    </message>
</context>
<context>
    <name>MomentCard</name>
    <message>
        <source>Key %1</source>
        <translation>Taste %1</translation>
    </message>
</context>
<context>
    <name>Moments</name>
    <message>
        <source>A question</source>
        <translation>Eine Frage</translation>
    </message>
    <message>
        <source>asked, and listened to</source>
        <translation>gefragt und zugehört</translation>
    </message>
    <message>
        <source>A thought</source>
        <translation>Ein Gedanke</translation>
    </message>
    <message>
        <source>shared, however small</source>
        <translation>geteilt, so klein er auch ist</translation>
    </message>
    <message>
        <source>A smile</source>
        <translation>Ein Lächeln</translation>
    </message>
    <message>
        <source>and one that came back</source>
        <translation>und eins, das zurückkam</translation>
    </message>
    <message>
        <source>A look</source>
        <translation>Ein Blick</translation>
    </message>
    <message>
        <source>across the room</source>
        <translation>quer durchs Zimmer</translation>
    </message>
    <message>
        <source>A touch</source>
        <translation>Eine Berührung</translation>
    </message>
    <message>
        <source>in passing</source>
        <translation>im Vorbeigehen</translation>
    </message>
    <message>
        <source>A hand that stayed</source>
        <translation>Eine Hand, die blieb</translation>
    </message>
    <message>
        <source>a little longer</source>
        <translation>ein wenig länger</translation>
    </message>
    <message>
        <source>Phones down</source>
        <translation>Handys weg</translation>
    </message>
    <message>
        <source>for a while, both</source>
        <translation>eine Weile, beide</translation>
    </message>
</context>
<context>
    <name>Names</name>
    <message>
        <source>What may we call you?</source>
        <translation>Wie dürfen wir euch nennen?</translation>
    </message>
    <message>
        <source>Your names are used in the words of an exercise, and stay on this computer. Leave a name blank and we’ll use %1 or %2.</source>
        <translation>Eure Namen kommen in den Worten einer Übung vor und bleiben auf diesem Computer. Lasst ihr einen Namen leer, nehmen wir %1 oder %2.</translation>
    </message>
    <message>
        <source>Name of the warm light</source>
        <translation>Name des warmen Lichts</translation>
    </message>
    <message>
        <source>Name of the cool light</source>
        <translation>Name des kühlen Lichts</translation>
    </message>
    <message>
        <source>Come in</source>
        <translation>Kommt herein</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Jetzt nicht</translation>
    </message>
    <message>
        <source>Hear how the voice says your names</source>
        <translation>Hören, wie die Stimme eure Namen sagt</translation>
    </message>
</context>
<context>
    <name>NamesViewModel</name>
    <message>
        <source>This is how {name} sounds.</source>
        <translation>So klingt {name}.</translation>
    </message>
</context>
<context>
    <name>NavigationBar</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Tonight</source>
        <translation>Heute Abend</translation>
    </message>
    <message>
        <source>Exercises</source>
        <translation>Übungen</translation>
    </message>
    <message>
        <source>Our practice</source>
        <translation>Unser Weg</translation>
    </message>
    <message>
        <source>Studio</source>
        <translation>Studio</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
</context>
<context>
    <name>NavigationEntries</name>
    <message>
        <source>This page</source>
        <translation>Diese Seite</translation>
    </message>
</context>
<context>
    <name>NearView</name>
    <message>
        <source>Longer once more: press +, then hold F and J together.</source>
        <translation>Noch einmal länger: erst +, dann haltet ihr F und J zusammen.</translation>
    </message>
    <message>
        <source>We are ready</source>
        <translation>Wir sind so weit</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabetaste</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Step before</source>
        <translation>Schritt davor</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>A little longer</source>
        <translation>Etwas länger</translation>
    </message>
    <message>
        <source>That’s enough</source>
        <translation>Das genügt</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Verbergen</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
</context>
<context>
    <name>NewExercise</name>
    <message>
        <source>A title in your own words. The file is named after it.</source>
        <translation>Ein Titel in deinen Worten. Die Datei heißt dann danach.</translation>
    </message>
    <message>
        <source>A file’s name needs a letter from a to z, or a digit. You can change the title later.</source>
        <translation>Der Name der Datei braucht einen Buchstaben von a bis z oder eine Ziffer. Den Titel kannst du später ändern.</translation>
    </message>
    <message>
        <source>The file will be called {name}</source>
        <translation>Die Datei wird {name} heißen</translation>
    </message>
    <message>
        <source>An exercise</source>
        <translation>Eine Übung</translation>
    </message>
    <message>
        <source>An exercise with rungs</source>
        <translation>Eine Übung mit Sprossen</translation>
    </message>
    <message>
        <source>Based on another one</source>
        <translation>Auf Grundlage einer anderen</translation>
    </message>
    <message>
        <source>A programme</source>
        <translation>Ein Programm</translation>
    </message>
    <message>
        <source>A ladder</source>
        <translation>Eine Leiter</translation>
    </message>
    <message>
        <source>{number} min</source>
        <translation>{number} min</translation>
    </message>
    <message>
        <source>1 week</source>
        <translation>1 Woche</translation>
    </message>
    <message>
        <source>{number} weeks</source>
        <translation>{number} Wochen</translation>
    </message>
    <message>
        <source>{title}, our way</source>
        <translation>{title}, auf unsere Art</translation>
    </message>
    <message>
        <source>There is a file called {name} already. Choose another title.</source>
        <translation>Eine Datei namens {name} gibt es schon. Wähle einen anderen Titel.</translation>
    </message>
    <message>
        <source>The exercise could not be written: {reason}.</source>
        <translation>Die Übung konnte nicht geschrieben werden: {reason}.</translation>
    </message>
</context>
<context>
    <name>NewExerciseCard</name>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Title of the new file</source>
        <translation>Titel der neuen Datei</translation>
    </message>
    <message>
        <source>What is it called?</source>
        <translation>Wie heißt sie?</translation>
    </message>
    <message>
        <source>What kind</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>How close at most</source>
        <translation>Wie nah höchstens</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>Wie lange</translation>
    </message>
    <message>
        <source>Which exercise</source>
        <translation>Welche Übung</translation>
    </message>
    <message>
        <source>Which one? A word of its title</source>
        <translation>Welche? Ein Wort ihres Titels</translation>
    </message>
    <message>
        <source>Like</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>Write it</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Jetzt nicht</translation>
    </message>
</context>
<context>
    <name>NextRungOffer</name>
    <message>
        <source>Thank you, both of you.</source>
        <translation>Danke euch beiden.</translation>
    </message>
    <message>
        <source>There is a next step, when you both like.</source>
        <translation>Es gibt einen nächsten Schritt, wenn ihr beide mögt.</translation>
    </message>
    <message>
        <source>From tomorrow on it is %1. Until then, and after it, nothing has to follow.</source>
        <translation>Von morgen an ist es: %1. Bis dahin und danach muss nichts daraus werden.</translation>
    </message>
    <message>
        <source>Nothing has to follow. What you know is here whenever you both like.</source>
        <translation>Es muss nichts daraus werden. Was ihr kennt, ist da, wann immer ihr beide mögt.</translation>
    </message>
    <message>
        <source>It opens when you both hold, together. Staying where you are is as good.</source>
        <translation>Er öffnet sich, sobald ihr beide zusammen haltet. Zu bleiben, wo ihr seid, ist genauso gut.</translation>
    </message>
    <message>
        <source>Stay here for now</source>
        <translation>Erst einmal hier bleiben</translation>
    </message>
    <message>
        <source>Back to Tonight</source>
        <translation>Zurück zu „Heute Abend“</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabetaste</translation>
    </message>
</context>
<context>
    <name>NoteRow</name>
    <message>
        <source>Delete it for good</source>
        <translation>Endgültig löschen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Not today</source>
        <translation>Heute nicht</translation>
    </message>
</context>
<context>
    <name>NotedMoment</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>NotesEditor</name>
    <message>
        <source>A note of your own</source>
        <translation>Eine Notiz für dich</translation>
    </message>
    <message>
        <source>What you would like to keep for yourself</source>
        <translation>Was du für dich behalten möchtest</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabetaste</translation>
    </message>
    <message>
        <source>Close them</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>Passwort ändern</translation>
    </message>
    <message>
        <source>All of them are deleted, and your passphrase with them. This can’t be undone.</source>
        <translation>Alle werden gelöscht, und dein Passwort mit ihnen. Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Delete all of them for good</source>
        <translation>Alle endgültig löschen</translation>
    </message>
    <message>
        <source>Delete all of them</source>
        <translation>Alle löschen</translation>
    </message>
</context>
<context>
    <name>NothingPlannedCard</name>
    <message>
        <source>Ideas for the days ahead</source>
        <translation>Ideen für die nächsten Tage</translation>
    </message>
    <message>
        <source>A programme, a slow path back to touch, or three things of your own. All of it can wait.</source>
        <translation>Ein Programm, ein langsamer Weg zurück zur Berührung oder drei Dinge eurer Wahl. Alles kann warten.</translation>
    </message>
    <message>
        <source>See the programmes</source>
        <translation>Programme ansehen</translation>
    </message>
    <message>
        <source>Choose three things</source>
        <translation>Drei Dinge aussuchen</translation>
    </message>
</context>
<context>
    <name>OptIn</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Intimate exercises</source>
        <translation>Intime Übungen</translation>
    </message>
    <message>
        <source>These stay hidden until you both want them here. Please read this together first.</source>
        <translation>Diese Übungen bleiben ausgeblendet, bis ihr sie beide hier haben möchtet. Lest das bitte zuerst zusammen.</translation>
    </message>
    <message>
        <source>We have both read this.</source>
        <translation>Wir haben das beide gelesen.</translation>
    </message>
    <message>
        <source>Hold F and J together, one key each, to show them. Let go, and nothing changes. Either of you can hide them again at any time.</source>
        <translation>Haltet F und J gleichzeitig, jede Person eine Taste, um sie einzublenden. Lasst ihr los, ändert sich nichts. Ausblenden könnt ihr sie jederzeit, auch allein.</translation>
    </message>
    <message>
        <source>You both chose to show these.</source>
        <translation>Ihr habt diese Übungen beide eingeblendet.</translation>
    </message>
    <message>
        <source>Hide them</source>
        <translation>Ausblenden</translation>
    </message>
</context>
<context>
    <name>OtherExercises</name>
    <message>
        <source>Insert 1 step</source>
        <translation>1 Schritt einfügen</translation>
    </message>
    <message>
        <source>Insert {number} steps</source>
        <translation>{number} Schritte einfügen</translation>
    </message>
</context>
<context>
    <name>OtherExercisesPane</name>
    <message>
        <source>From another exercise</source>
        <translation>Aus einer anderen Übung</translation>
    </message>
    <message>
        <source>Its steps are copied below the one you are in.</source>
        <translation>Ihre Schritte werden unter den kopiert, in dem du gerade bist.</translation>
    </message>
    <message>
        <source>A question comes with its gentler way, and touch with its question.</source>
        <translation>Eine Frage kommt mit ihrem sanfteren Weg, Berührung mit ihrer Frage.</translation>
    </message>
    <message>
        <source>Which exercise</source>
        <translation>Welche Übung</translation>
    </message>
    <message>
        <source>Which one? A word of its title</source>
        <translation>Welche? Ein Wort aus dem Titel</translation>
    </message>
    <message>
        <source>Shows its steps</source>
        <translation>Zeigt ihre Schritte</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>All exercises</source>
        <translation>Alle Übungen</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Jetzt nicht</translation>
    </message>
</context>
<context>
    <name>OtherVersion</name>
    <message>
        <source>Another program has changed this file. The one you don’t choose stays among its versions.</source>
        <translation>Ein anderes Programm hat diese Datei geändert. Was du nicht nimmst, bleibt als frühere Fassung erhalten.</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Meine behalten</translation>
    </message>
    <message>
        <source>Use the other</source>
        <translation>Die andere nehmen</translation>
    </message>
</context>
<context>
    <name>OurTimeCard</name>
    <message>
        <source>Our time</source>
        <translation>Unsere Zeit</translation>
    </message>
    <message>
        <source>An hour that is yours each week. Nothing has to happen in it.</source>
        <translation>Eine Stunde, die jede Woche euch gehört. Passieren muss darin nichts.</translation>
    </message>
    <message>
        <source>A day later</source>
        <translation>Einen Tag später</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>Auslassen</translation>
    </message>
    <message>
        <source>As agreed</source>
        <translation>Wie vereinbart</translation>
    </message>
</context>
<context>
    <name>OurTimeViewModel</name>
    <message>
        <source>It is your time now.</source>
        <translation>Jetzt ist eure Zeit.</translation>
    </message>
    <message>
        <source>The next one: {day}, {time}.</source>
        <translation>Das nächste Mal: {day}, {time}.</translation>
    </message>
    <message>
        <source>Your time today: {time}.</source>
        <translation>Eure Zeit heute: {time}.</translation>
    </message>
    <message>
        <source>This is your time together.</source>
        <translation>Das ist eure gemeinsame Zeit.</translation>
    </message>
</context>
<context>
    <name>PackCare</name>
    <message>
        <source>Good to know</source>
        <translation>Gut zu wissen</translation>
    </message>
</context>
<context>
    <name>PackChanges</name>
    <message>
        <source>What has changed</source>
        <translation>Was sich geändert hat</translation>
    </message>
    <message>
        <source>That may mean more touch.</source>
        <translation>Das kann mehr Nähe bedeuten.</translation>
    </message>
    <message>
        <source>It comes closer than before: up to {after}. Before it was {before}.</source>
        <translation>Es kommt näher als bisher: {after}. Bisher war es: {before}.</translation>
    </message>
    <message>
        <source>“{title}” comes closer than before: up to {after}. Before it was {before}.</source>
        <translation>„{title}“ kommt näher als bisher: {after}. Bisher war es: {before}.</translation>
    </message>
    <message>
        <source>New: the recording or sound {name}.</source>
        <translation>Neu: die Aufnahme oder der Klang {name}.</translation>
    </message>
    <message>
        <source>Gone: the recording or sound {name}.</source>
        <translation>Weggefallen: die Aufnahme oder der Klang {name}.</translation>
    </message>
    <message>
        <source>New: “{title}”.</source>
        <translation>Neu: „{title}“.</translation>
    </message>
    <message>
        <source>Gone: “{title}”.</source>
        <translation>Weggefallen: „{title}“.</translation>
    </message>
    <message>
        <source>{place} is new: “{words}”</source>
        <translation>{place} ist neu: „{words}“</translation>
    </message>
    <message>
        <source>{place} is gone: “{words}”</source>
        <translation>{place} ist weggefallen: „{words}“</translation>
    </message>
    <message>
        <source>{place}: {field} has changed.</source>
        <translation>{place}: {field} – geändert.</translation>
    </message>
    <message>
        <source>“{title}”</source>
        <translation>„{title}“</translation>
    </message>
    <message>
        <source>The recording or sound {name} has changed.</source>
        <translation>Die Aufnahme oder der Klang {name} hat sich geändert.</translation>
    </message>
    <message>
        <source>{place}: {field}. Now {after}, not set before.</source>
        <translation>{place}: {field}. Jetzt {after}, vorher nicht festgelegt.</translation>
    </message>
    <message>
        <source>{place}: {field}. No longer set, before {before}.</source>
        <translation>{place}: {field}. Nicht mehr festgelegt, vorher {before}.</translation>
    </message>
    <message>
        <source>{place}: {field}. Now {after}, before {before}.</source>
        <translation>{place}: {field}. Jetzt {after}, vorher {before}.</translation>
    </message>
    <message>
        <source>as written in {language}</source>
        <translation>in der Fassung {language}</translation>
    </message>
    <message>
        <source>step {number}</source>
        <translation>Schritt {number}</translation>
    </message>
    <message>
        <source>week {number}</source>
        <translation>Woche {number}</translation>
    </message>
    <message>
        <source>a rung</source>
        <translation>eine Sprosse</translation>
    </message>
    <message>
        <source>how much of it is for you</source>
        <translation>wie viel davon für euch ist</translation>
    </message>
    <message>
        <source>line {number}</source>
        <translation>Zeile {number}</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>And one more change.</source>
        <translation>Und noch eine Änderung.</translation>
    </message>
    <message>
        <source>And {number} more changes.</source>
        <translation>Und noch {number} Änderungen.</translation>
    </message>
</context>
<context>
    <name>PackContents</name>
    <message>
        <source>What is in it</source>
        <translation>Was darin ist</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Anhören</translation>
    </message>
</context>
<context>
    <name>PackFields</name>
    <message>
        <source>whether you change roles between rounds</source>
        <translation>ob ihr zwischen den Runden die Rollen tauscht</translation>
    </message>
    <message>
        <source>how long it takes</source>
        <translation>wie lange es dauert</translation>
    </message>
    <message>
        <source>how close you are in it</source>
        <translation>wie nah ihr euch darin seid</translation>
    </message>
    <message>
        <source>the rung that it is on</source>
        <translation>die Sprosse, auf der er steht</translation>
    </message>
    <message>
        <source>what sounds</source>
        <translation>was erklingt</translation>
    </message>
    <message>
        <source>the most touch for you two</source>
        <translation>die größte Nähe für euch beide</translation>
    </message>
    <message>
        <source>the word to you</source>
        <translation>das Wort an euch</translation>
    </message>
    <message>
        <source>the most touch of it for you two</source>
        <translation>die größte Nähe davon für euch beide</translation>
    </message>
    <message>
        <source>the length chosen beforehand</source>
        <translation>die vorher gewählte Länge</translation>
    </message>
    <message>
        <source>how often in a week</source>
        <translation>wie oft in einer Woche</translation>
    </message>
    <message>
        <source>the version of its format</source>
        <translation>die Version des Formats</translation>
    </message>
    <message>
        <source>the title</source>
        <translation>der Titel</translation>
    </message>
    <message>
        <source>what is said of it</source>
        <translation>was darüber gesagt wird</translation>
    </message>
    <message>
        <source>how close it comes at most</source>
        <translation>wie nah es höchstens kommt</translation>
    </message>
    <message>
        <source>who made it</source>
        <translation>wer es gemacht hat</translation>
    </message>
    <message>
        <source>its language</source>
        <translation>die Sprache</translation>
    </message>
    <message>
        <source>how quickly the voice speaks</source>
        <translation>wie schnell die Stimme spricht</translation>
    </message>
    <message>
        <source>the names of its rungs</source>
        <translation>die Namen der Sprossen</translation>
    </message>
    <message>
        <source>how often its main part is played</source>
        <translation>wie oft der Hauptteil gespielt wird</translation>
    </message>
    <message>
        <source>the sound underneath</source>
        <translation>der Klang im Hintergrund</translation>
    </message>
    <message>
        <source>whether it stays hidden until you switch it on</source>
        <translation>ob es verborgen bleibt, bis ihr es einschaltet</translation>
    </message>
    <message>
        <source>whether it is still being written</source>
        <translation>ob noch daran geschrieben wird</translation>
    </message>
    <message>
        <source>whether one of you does it alone</source>
        <translation>ob es für eine Person allein ist</translation>
    </message>
    <message>
        <source>what it is a short form of</source>
        <translation>wovon es die kurze Form ist</translation>
    </message>
    <message>
        <source>when to leave it out</source>
        <translation>wann ihr es lasst</translation>
    </message>
    <message>
        <source>the ways of doing it</source>
        <translation>die Arten, es zu tun</translation>
    </message>
    <message>
        <source>how it is grouped</source>
        <translation>wo es eingeordnet ist</translation>
    </message>
    <message>
        <source>the feelings that it is for</source>
        <translation>für welche Stimmungen es ist</translation>
    </message>
    <message>
        <source>what is at hand for it</source>
        <translation>was dafür bereitliegt</translation>
    </message>
    <message>
        <source>where it comes from</source>
        <translation>woher es kommt</translation>
    </message>
    <message>
        <source>your coach’s own note</source>
        <translation>die Notiz eures Coachs</translation>
    </message>
    <message>
        <source>its name within the files</source>
        <translation>der Name in den Dateien</translation>
    </message>
    <message>
        <source>the version</source>
        <translation>die Fassung</translation>
    </message>
    <message>
        <source>for whom it is</source>
        <translation>für wen es ist</translation>
    </message>
    <message>
        <source>how your coach is reached</source>
        <translation>wie ihr euren Coach erreicht</translation>
    </message>
    <message>
        <source>the day on which it was made</source>
        <translation>der Tag, an dem es entstanden ist</translation>
    </message>
    <message>
        <source>the programme that comes first</source>
        <translation>das Programm, mit dem es beginnt</translation>
    </message>
    <message>
        <source>the part that it belongs to</source>
        <translation>der Teil, zu dem er gehört</translation>
    </message>
    <message>
        <source>how long it lasts</source>
        <translation>wie lange er dauert</translation>
    </message>
    <message>
        <source>the lengths to choose from</source>
        <translation>die Längen zur Wahl</translation>
    </message>
    <message>
        <source>what is said</source>
        <translation>was gesagt wird</translation>
    </message>
    <message>
        <source>what is shown</source>
        <translation>was zu lesen ist</translation>
    </message>
    <message>
        <source>the recording</source>
        <translation>die Aufnahme</translation>
    </message>
    <message>
        <source>how near the two lights are</source>
        <translation>wie nah die beiden Lichter sind</translation>
    </message>
    <message>
        <source>whose light moves</source>
        <translation>wessen Licht sich bewegt</translation>
    </message>
    <message>
        <source>the breath</source>
        <translation>der Atem</translation>
    </message>
    <message>
        <source>how many breaths it lasts</source>
        <translation>wie viele Atemzüge er dauert</translation>
    </message>
    <message>
        <source>the sound at its beginning</source>
        <translation>der Klang am Anfang</translation>
    </message>
    <message>
        <source>the sound at its end</source>
        <translation>der Klang am Ende</translation>
    </message>
    <message>
        <source>the question</source>
        <translation>die Frage</translation>
    </message>
    <message>
        <source>whether you ask it each other aloud</source>
        <translation>ob ihr sie einander laut stellt</translation>
    </message>
    <message>
        <source>where a yes leads</source>
        <translation>wohin ein Ja führt</translation>
    </message>
    <message>
        <source>where easing off leads</source>
        <translation>wohin sanfter führt</translation>
    </message>
    <message>
        <source>where a stop leads</source>
        <translation>wohin ein Stopp führt</translation>
    </message>
    <message>
        <source>what comes next</source>
        <translation>was als Nächstes kommt</translation>
    </message>
    <message>
        <source>after which ending it is played</source>
        <translation>nach welchem Ende er gespielt wird</translation>
    </message>
    <message>
        <source>whether you change roles before it</source>
        <translation>ob ihr davor die Rollen tauscht</translation>
    </message>
    <message>
        <source>whether it stands between rounds</source>
        <translation>ob er zwischen den Runden steht</translation>
    </message>
    <message>
        <source>the way of doing it that it is for</source>
        <translation>für welche Art er ist</translation>
    </message>
    <message>
        <source>whether its length is fixed</source>
        <translation>ob seine Länge fest ist</translation>
    </message>
    <message>
        <source>whether eyes are open</source>
        <translation>ob die Augen offen sind</translation>
    </message>
    <message>
        <source>when it comes</source>
        <translation>wann es kommt</translation>
    </message>
    <message>
        <source>what to bring to the call</source>
        <translation>was ihr zum Gespräch mitbringt</translation>
    </message>
    <message>
        <source>the question to think about</source>
        <translation>die Frage zum Nachdenken</translation>
    </message>
    <message>
        <source>how many weeks are like it</source>
        <translation>wie viele Wochen so sind</translation>
    </message>
    <message>
        <source>the exercise</source>
        <translation>die Übung</translation>
    </message>
    <message>
        <source>how often, day by day</source>
        <translation>wie oft, Tag für Tag</translation>
    </message>
    <message>
        <source>how often in the week</source>
        <translation>wie oft in der Woche</translation>
    </message>
    <message>
        <source>on which days</source>
        <translation>an welchen Tagen</translation>
    </message>
    <message>
        <source>how far up its own rungs it goes</source>
        <translation>bis zu welcher eigenen Sprosse es geht</translation>
    </message>
    <message>
        <source>whether it is only if you like</source>
        <translation>ob es nur ist, wenn ihr mögt</translation>
    </message>
    <message>
        <source>how long one visit takes</source>
        <translation>wie lange ein Mal dauert</translation>
    </message>
    <message>
        <source>whether it is never offered</source>
        <translation>ob es nie angeboten wird</translation>
    </message>
</context>
<context>
    <name>PackIntro</name>
    <message>
        <source>A newer version of what you have.</source>
        <translation>Eine neuere Fassung von dem, was ihr habt.</translation>
    </message>
    <message>
        <source>You have this already, just as it is.</source>
        <translation>Das habt ihr schon, genau so.</translation>
    </message>
    <message>
        <source>You have a newer version of this.</source>
        <translation>Ihr habt davon schon eine neuere Fassung.</translation>
    </message>
    <message>
        <source>You can look at it now. What you keep lies behind your lock: open it first, in Settings.</source>
        <translation>Ansehen könnt ihr es jetzt schon. Was ihr behaltet, liegt hinter eurer Sperre: Öffnet sie zuerst, in den Einstellungen.</translation>
    </message>
    <message>
        <source>Looking into %1 …</source>
        <translation>%1 wird angesehen …</translation>
    </message>
    <message>
        <source>A file from your coach</source>
        <translation>Eine Datei von eurem Coach</translation>
    </message>
    <message>
        <source>This can’t be opened</source>
        <translation>Das lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>Keep the newer one</source>
        <translation>Die neuere behalten</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Put this aside</source>
        <translation>Beiseitelegen</translation>
    </message>
    <message>
        <source>It is gone from here then, and its file brings it back. What you did together stays.</source>
        <translation>Dann ist es hier nicht mehr da, und seine Datei bringt es zurück. Was ihr zusammen getan habt, bleibt.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Jetzt nicht</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Nothing begins by itself, and nothing leaves this computer.</source>
        <translation>Nichts beginnt von selbst, und nichts verlässt diesen Computer.</translation>
    </message>
</context>
<context>
    <name>PackViewModel</name>
    <message>
        <source>With what you have: {titles}</source>
        <translation>Dazu, was ihr schon habt: {titles}</translation>
    </message>
    <message>
        <source>The voice of {coach}</source>
        <translation>Die Stimme von {coach}</translation>
    </message>
    <message>
        <source>A voice</source>
        <translation>Eine Stimme</translation>
    </message>
    <message>
        <source>Closest touch: {touch}</source>
        <translation>Größte Nähe: {touch}</translation>
    </message>
    <message>
        <source>{file}, line {number}: {words}</source>
        <translation>{file}, Zeile {number}: {words}</translation>
    </message>
    <message>
        <source>It could not be kept: there may be no room on the disk.</source>
        <translation>Es ließ sich nicht behalten: Vielleicht ist kein Platz auf der Festplatte.</translation>
    </message>
    <message>
        <source>It could not be put aside just now.</source>
        <translation>Es lässt sich gerade nicht beiseitelegen.</translation>
    </message>
</context>
<context>
    <name>PackWords</name>
    <message>
        <source>Made by {coach} for {couple}</source>
        <translation>Gemacht von {coach} für {couple}</translation>
    </message>
    <message>
        <source>Made by {coach}</source>
        <translation>Gemacht von {coach}</translation>
    </message>
    <message>
        <source>Made for {couple}</source>
        <translation>Gemacht für {couple}</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <translation>d. MMMM yyyy</translation>
    </message>
    <message>
        <source>One exercise</source>
        <translation>Eine Übung</translation>
    </message>
    <message>
        <source>Two exercises</source>
        <translation>Zwei Übungen</translation>
    </message>
    <message>
        <source>Three exercises</source>
        <translation>Drei Übungen</translation>
    </message>
    <message>
        <source>Four exercises</source>
        <translation>Vier Übungen</translation>
    </message>
    <message>
        <source>Five exercises</source>
        <translation>Fünf Übungen</translation>
    </message>
    <message>
        <source>Six exercises</source>
        <translation>Sechs Übungen</translation>
    </message>
    <message>
        <source>{number} exercises</source>
        <translation>{number} Übungen</translation>
    </message>
    <message>
        <source>hidden until you switch it on</source>
        <translation>verborgen, bis ihr es einschaltet</translation>
    </message>
    <message>
        <source>hidden, as you chose</source>
        <translation>verborgen, wie ihr es gewählt habt</translation>
    </message>
    <message>
        <source>And one more.</source>
        <translation>Und eine mehr.</translation>
    </message>
    <message>
        <source>And {number} more.</source>
        <translation>Und {number} mehr.</translation>
    </message>
    <message>
        <source>{times} a week</source>
        <translation>{times} pro Woche</translation>
    </message>
    <message>
        <source>A programme</source>
        <translation>Ein Programm</translation>
    </message>
    <message>
        <source>A slow path back to touch</source>
        <translation>Ein langsamer Weg zurück zur Berührung</translation>
    </message>
    <message>
        <source>1 recording</source>
        <translation>1 Aufnahme</translation>
    </message>
    <message>
        <source>{number} recordings</source>
        <translation>{number} Aufnahmen</translation>
    </message>
    <message>
        <source>{recordings}, {length} in all</source>
        <translation>{recordings}, zusammen {length}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>near</source>
        <translation>nah</translation>
    </message>
    <message>
        <source>hands</source>
        <translation>Hände</translation>
    </message>
    <message>
        <source>embrace</source>
        <translation>Umarmung</translation>
    </message>
    <message>
        <source>close</source>
        <translation>ganz nah</translation>
    </message>
    <message>
        <source>intimate</source>
        <translation>intim</translation>
    </message>
    <message>
        <source>There is a mistake in {file}, so none of it can be kept. Your coach finds it in the Studio, and sends it once more.</source>
        <translation>In {file} ist ein Fehler, deshalb lässt sich nichts davon behalten. Euer Coach findet ihn im Studio und schickt es noch einmal.</translation>
    </message>
    <message>
        <source>This file can’t be read.</source>
        <translation>Diese Datei lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>This is not a file from a coach: nothing in it says what it is.</source>
        <translation>Das ist keine Datei von einem Coach: Nichts darin sagt, was sie ist.</translation>
    </message>
    <message>
        <source>This file is damaged. Ask for it once more.</source>
        <translation>Diese Datei ist beschädigt. Lasst sie euch noch einmal schicken.</translation>
    </message>
    <message>
        <source>This file is too large: it may have 200 MB, unpacked too.</source>
        <translation>Diese Datei ist zu groß: Mehr als 200 MB dürfen es nicht sein, auch ausgepackt nicht.</translation>
    </message>
    <message>
        <source>There is too much in this file: it may hold 2,000 files.</source>
        <translation>In dieser Datei ist zu viel: Mehr als 2000 Dateien dürfen es nicht sein.</translation>
    </message>
    <message>
        <source>This file is locked with a password. Ask for it without one.</source>
        <translation>Diese Datei ist mit einem Passwort verschlossen. Lasst sie euch ohne schicken.</translation>
    </message>
    <message>
        <source>This file was packed in a way that can’t be opened here.</source>
        <translation>Diese Datei ist so gepackt, dass sie sich hier nicht öffnen lässt.</translation>
    </message>
    <message>
        <source>{name} in it is a link, and only files are taken.</source>
        <translation>{name} darin ist eine Verknüpfung, und nur Dateien werden genommen.</translation>
    </message>
    <message>
        <source>{name} in it is not a name that a file can have everywhere.</source>
        <translation>{name} darin ist kein Name, den eine Datei überall haben kann.</translation>
    </message>
    <message>
        <source>{name} is in it twice.</source>
        <translation>{name} ist zweimal darin.</translation>
    </message>
    <message>
        <source>{name} in it is not something that Guided plays or shows.</source>
        <translation>{name} darin ist nichts, was Guided spielt oder zeigt.</translation>
    </message>
    <message>
        <source>{name} in it is larger than any exercise.</source>
        <translation>{name} darin ist größer als jede Übung.</translation>
    </message>
</context>
<context>
    <name>PartnerWord</name>
    <message>
        <source>A word of your own, %1</source>
        <translation>Ein eigenes Wort, %1</translation>
    </message>
    <message>
        <source>or your own word</source>
        <translation>oder ein eigenes Wort</translation>
    </message>
    <message>
        <source>✓ Chosen</source>
        <translation>✓ Gewählt</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>Gewählt</translation>
    </message>
</context>
<context>
    <name>Passphrase</name>
    <message>
        <source>The file that holds its key can’t be read. A copy of it, put in its place, opens it again.</source>
        <translation>Die Datei mit dem Schlüssel ist nicht lesbar. Legt eine Kopie davon an ihre Stelle, dann geht es wieder.</translation>
    </message>
    <message>
        <source>That was not it. Try once more, in your own time.</source>
        <translation>Das war es nicht. Noch einmal, in aller Ruhe.</translation>
    </message>
    <message>
        <source>That was not it. Take a few breaths, and then try again.</source>
        <translation>Das war es nicht. Ein paar Atemzüge, und dann noch einmal.</translation>
    </message>
    <message>
        <source>That was not it. Give it half a minute, and then try again.</source>
        <translation>Das war es nicht. Eine halbe Minute warten, und dann noch einmal.</translation>
    </message>
    <message>
        <source>That was not it. Give it a minute, and then try again.</source>
        <translation>Das war es nicht. Eine Minute warten, und dann noch einmal.</translation>
    </message>
    <message>
        <source>That was not it. Give it two minutes, and then try again.</source>
        <translation>Das war es nicht. Zwei Minuten warten, und dann noch einmal.</translation>
    </message>
    <message>
        <source>The disk is full, and everything is as it was.</source>
        <translation>Die Festplatte ist voll, und alles ist, wie es war.</translation>
    </message>
    <message>
        <source>Another program has one of your journal’s files open just now. Everything is as it was; try again in a moment.</source>
        <translation>Ein anderes Programm hat gerade eine Datei eures Tagebuchs offen. Alles ist, wie es war; versucht es gleich noch einmal.</translation>
    </message>
    <message>
        <source>That didn’t work right now, and nothing has changed.</source>
        <translation>Das ging gerade nicht, und nichts hat sich geändert.</translation>
    </message>
    <message>
        <source>Your new passphrase is set.</source>
        <translation>Das neue Passwort gilt.</translation>
    </message>
    <message>
        <source>Type a passphrase first. A few words make a good one.</source>
        <translation>Gebt erst ein Passwort ein. Ein paar Wörter ergeben ein gutes.</translation>
    </message>
    <message>
        <source>The two are not the same. Please type both again.</source>
        <translation>Die beiden sind nicht gleich. Bitte gebt beide noch einmal ein.</translation>
    </message>
    <message>
        <source>This needs the package sqlcipher3, which is not installed here.</source>
        <translation>Dafür fehlt hier das Paket sqlcipher3.</translation>
    </message>
    <message>
        <source>You can try again now.</source>
        <translation>Jetzt geht es wieder.</translation>
    </message>
    <message>
        <source>This one would be easy to guess. A few words that nobody else would put together are safer. It works all the same.</source>
        <translation>Das wäre leicht zu erraten. Ein paar Wörter, die sonst niemand so aneinanderreiht, sind sicherer. Es geht aber auch so.</translation>
    </message>
    <message>
        <source>Guided is open a second time. Do this in the window you opened first, or close that one and start again.</source>
        <translation>Guided ist ein zweites Mal offen. Macht das in dem Fenster, das ihr zuerst geöffnet habt, oder schließt es und startet neu.</translation>
    </message>
</context>
<context>
    <name>PassphraseForm</name>
    <message>
        <source>Your passphrase</source>
        <translation>Das Passwort</translation>
    </message>
    <message>
        <source>Current passphrase</source>
        <translation>Jetziges Passwort</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Neues Passwort</translation>
    </message>
    <message>
        <source>Repeat passphrase</source>
        <translation>Passwort wiederholen</translation>
    </message>
    <message>
        <source>Hide passphrase</source>
        <translation>Passwort verbergen</translation>
    </message>
    <message>
        <source>Show passphrase</source>
        <translation>Passwort zeigen</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Einen Moment …</translation>
    </message>
</context>
<context>
    <name>Paths</name>
    <message>
        <source>One way through, and nobody is asked.</source>
        <translation>Ein Weg hindurch, und niemand wird gefragt.</translation>
    </message>
    <message>
        <source>1 way through</source>
        <translation>1 Weg hindurch</translation>
    </message>
    <message>
        <source>{number} ways through</source>
        <translation>{number} Wege hindurch</translation>
    </message>
    <message>
        <source>1 question</source>
        <translation>1 Frage</translation>
    </message>
    <message>
        <source>{number} questions</source>
        <translation>{number} Fragen</translation>
    </message>
    <message>
        <source>Lengths</source>
        <translation>Längen</translation>
    </message>
    <message>
        <source>Worth a look</source>
        <translation>Einen Blick wert</translation>
    </message>
    <message>
        <source>Where each answer leads</source>
        <translation>Wohin jede Antwort führt</translation>
    </message>
    <message>
        <source>If nobody answers</source>
        <translation>Wenn niemand antwortet</translation>
    </message>
    <message>
        <source>Touch at most</source>
        <translation>Höchstens so nah</translation>
    </message>
    <message>
        <source>Giving and receiving</source>
        <translation>Geben und Empfangen</translation>
    </message>
    <message>
        <source>Each way</source>
        <translation>Jeder Weg</translation>
    </message>
    <message>
        <source>the shortest: {answers}</source>
        <translation>der kürzeste: {answers}</translation>
    </message>
    <message>
        <source>the longest: {answers}</source>
        <translation>der längste: {answers}</translation>
    </message>
    <message>
        <source>what the file promises</source>
        <translation>was die Datei verspricht</translation>
    </message>
    <message>
        <source>the usual: {answers}</source>
        <translation>der übliche: {answers}</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>gentler</source>
        <translation>sanfter</translation>
    </message>
    <message>
        <source>stop</source>
        <translation>aufhören</translation>
    </message>
    <message>
        <source>nobody is asked</source>
        <translation>niemand wird gefragt</translation>
    </message>
    <message>
        <source>{step} is never reached.</source>
        <translation>{step} wird nie erreicht.</translation>
    </message>
    <message>
        <source>After a stop Guided ends with its own closing: none of yours is for that.</source>
        <translation>Nach einem Stopp endet Guided mit einem eigenen Abschluss, denn keiner von deinen ist dafür gedacht.</translation>
    </message>
    <message>
        <source>Before {step} Guided asks of its own accord: touch would rise there unasked.</source>
        <translation>Vor {step} fragt Guided von sich aus: Dort käme man sich ungefragt näher.</translation>
    </message>
    <message>
        <source>There is more of it than could be played; this is a part of it.</source>
        <translation>Es gibt mehr davon, als sich spielen ließ; dies ist ein Teil.</translation>
    </message>
    <message>
        <source>Nothing: every step is reached, and every way ends with the closing.</source>
        <translation>Nichts: Jeder Schritt wird erreicht, und jeder Weg endet mit dem Abschluss.</translation>
    </message>
    <message>
        <source>One way at least ends without a step of your closing.</source>
        <translation>Mindestens ein Weg endet ohne einen Schritt deines Abschlusses.</translation>
    </message>
    <message>
        <source>There is no closing, so Guided ends every way with its own.</source>
        <translation>Es gibt keinen Abschluss, also beendet Guided jeden Weg mit dem eigenen.</translation>
    </message>
    <message>
        <source>From the question in {step} only a stop leads to the end.</source>
        <translation>Von der Frage in {step} führt nur ein Aufhören zum Ende.</translation>
    </message>
    <message>
        <source>In {step} “{answer}” leads back to itself as often as they like: {time} each time.</source>
        <translation>In {step} führt „{answer}“ zu sich selbst zurück, so oft sie mögen: jedes Mal {time}.</translation>
    </message>
    <message>
        <source>In {step} “{answer}” leads back to {to} as often as they like: {time} each time.</source>
        <translation>In {step} führt „{answer}“ zurück zu {to}, so oft sie mögen: jedes Mal {time}.</translation>
    </message>
    <message>
        <source>, or </source>
        <translation> oder </translation>
    </message>
    <message>
        <source>asked by Guided of its own accord</source>
        <translation>von Guided selbst gefragt</translation>
    </message>
    <message>
        <source>asked by Guided before this gentler step</source>
        <translation>von Guided vor diesem sanfteren Schritt gefragt</translation>
    </message>
    <message>
        <source>it comes to its end; touch at most: {touch}</source>
        <translation>die Übung geht zu Ende; höchste Berührung: {touch}</translation>
    </message>
    <message>
        <source>it pauses in {step}; touch at most: {touch}</source>
        <translation>die Übung macht Pause in {step}; höchste Berührung: {touch}</translation>
    </message>
    <message>
        <source>it waits in {step}; touch at most: {touch}</source>
        <translation>die Übung wartet in {step}; höchste Berührung: {touch}</translation>
    </message>
    <message>
        <source>the end</source>
        <translation>das Ende</translation>
    </message>
    <message>
        <source>step {number}</source>
        <translation>Schritt {number}</translation>
    </message>
    <message>
        <source>Guided’s own closing</source>
        <translation>Guideds eigener Abschluss</translation>
    </message>
    <message>
        <source>the question in {step}</source>
        <translation>die Frage in {step}</translation>
    </message>
    <message>
        <source>1 way</source>
        <translation>1 Weg</translation>
    </message>
    <message>
        <source>{number} ways</source>
        <translation>{number} Wege</translation>
    </message>
    <message>
        <source>No step has a giver and a receiver.</source>
        <translation>In keinem Schritt gibt eine Person und die andere empfängt.</translation>
    </message>
    <message>
        <source>When every answer is yes, {a} receives for {time_a} and {b} for {time_b}.</source>
        <translation>Ist jede Antwort ja, empfängt {a} {time_a} lang und {b} {time_b} lang.</translation>
    </message>
    <message>
        <source>That is uneven.</source>
        <translation>Das ist ungleich.</translation>
    </message>
    <message>
        <source>That is uneven; rounds = 2 gives both a turn.</source>
        <translation>Das ist ungleich; mit rounds = 2 sind beide an der Reihe.</translation>
    </message>
    <message>
        <source>and {number} more</source>
        <translation>und {number} weitere</translation>
    </message>
</context>
<context>
    <name>PathsViewModel</name>
    <message>
        <source>Playing every way through…</source>
        <translation>Jeder Weg wird gespielt …</translation>
    </message>
</context>
<context>
    <name>PathwaySections</name>
    <message>
        <source>Ideas for the days ahead</source>
        <translation>Ideen für die nächsten Tage</translation>
    </message>
    <message>
        <source>They suggest, and you two decide. All of it can wait.</source>
        <translation>Es sind Vorschläge, ihr entscheidet. Alles kann warten.</translation>
    </message>
    <message>
        <source>Looking for programmes…</source>
        <translation>Programme werden gesucht …</translation>
    </message>
    <message>
        <source>A slow path back to touch</source>
        <translation>Ein langsamer Weg zurück zur Berührung</translation>
    </message>
    <message>
        <source>Programmes</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>From your coach</source>
        <translation>Von eurem Coach</translation>
    </message>
    <message>
        <source>Your own</source>
        <translation>Eure eigene Wahl</translation>
    </message>
    <message>
        <source>Three things for this week</source>
        <translation>Drei Dinge für diese Woche</translation>
    </message>
    <message>
        <source>No programme needed: choose what suits you both just now.</source>
        <translation>Ganz ohne Programm: Sucht aus, was euch beiden gerade guttut.</translation>
    </message>
</context>
<context>
    <name>PathwaysViewModel</name>
    <message>
        <source>Open a file from your coach</source>
        <translation>Eine Datei von eurem Coach öffnen</translation>
    </message>
    <message>
        <source>Its name ends in .guided. You can also drag it onto this window, or open it where it is.</source>
        <translation>Ihr Name endet auf .guided. Ihr könnt sie auch auf dieses Fenster ziehen oder dort öffnen, wo sie liegt.</translation>
    </message>
    <message>
        <source>Files from a coach</source>
        <translation>Dateien von einem Coach</translation>
    </message>
    <message>
        <source>From {coach}</source>
        <translation>Von {coach}</translation>
    </message>
    <message>
        <source>{file} has a mistake in line {number}: {words}</source>
        <translation>{file} hat einen Fehler in Zeile {number}: {words}</translation>
    </message>
</context>
<context>
    <name>PauseChooser</name>
    <message>
        <source>A pause apart</source>
        <translation>Eine Pause voneinander</translation>
    </message>
    <message>
        <source>Each somewhere quiet, with a time to come back. There is no need to go over it in your head.</source>
        <translation>Beide an einem stillen Ort für sich, mit einer Zeit zum Wiederkommen. Ihr braucht es im Kopf nicht noch einmal durchzugehen.</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>Wie lange</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 Min.</translation>
    </message>
    <message>
        <source>Begin the pause</source>
        <translation>Pause beginnen</translation>
    </message>
    <message>
        <source>Back together at %1</source>
        <translation>Wieder beieinander um %1</translation>
    </message>
</context>
<context>
    <name>PauseScreen</name>
    <message>
        <source>It is time to come back, when you are both ready.</source>
        <translation>Es ist Zeit zurückzukommen, wenn ihr beide so weit seid.</translation>
    </message>
    <message>
        <source>Back together at %1</source>
        <translation>Wieder beieinander um %1</translation>
    </message>
    <message>
        <source>Walk, rest, drink something. There is no need to go over it in your head.</source>
        <translation>Geht ein Stück, ruht euch aus, trinkt etwas. Ihr braucht es im Kopf nicht noch einmal durchzugehen.</translation>
    </message>
    <message>
        <source>Just be near each other first. Nothing has to be settled now.</source>
        <translation>Seid euch erst einmal nah. Jetzt muss nichts geklärt werden.</translation>
    </message>
    <message>
        <source>We are back</source>
        <translation>Wir sind wieder da</translation>
    </message>
    <message>
        <source>A little later</source>
        <translation>Etwas später</translation>
    </message>
    <message>
        <source>Ten minutes more</source>
        <translation>Noch zehn Minuten</translation>
    </message>
</context>
<context>
    <name>PhonesDown</name>
    <message>
        <source>Phones down</source>
        <translation>Handys weg</translation>
    </message>
    <message>
        <source>Put both phones away, somewhere you can’t see them. Take your time.</source>
        <translation>Legt beide Handys weg, dorthin, wo ihr sie nicht seht. Lasst euch Zeit.</translation>
    </message>
    <message>
        <source>This time is yours. A soft bell ends it.</source>
        <translation>Diese Zeit gehört euch. Eine sanfte Glocke beendet sie.</translation>
    </message>
    <message>
        <source>That was your time. The phones can come back, or stay where they are.</source>
        <translation>Das war eure Zeit. Die Handys können wiederkommen oder bleiben, wo sie sind.</translation>
    </message>
</context>
<context>
    <name>Phrases</name>
    <message>
        <source>Good to have you both here.</source>
        <translation>Schön, dass ihr beide da seid.</translation>
    </message>
    <message>
        <source>There’s no hurry.</source>
        <translation>Es eilt nicht.</translation>
    </message>
    <message>
        <source>Everything here is as you left it.</source>
        <translation>Hier ist alles, wie ihr es verlassen habt.</translation>
    </message>
    <message>
        <source>Take your time.</source>
        <translation>Lasst euch Zeit.</translation>
    </message>
    <message>
        <source>Gently today. A little is plenty.</source>
        <translation>Heute sachte. Wenig ist viel.</translation>
    </message>
    <message>
        <source>Rest counts, and so does quiet.</source>
        <translation>Ausruhen zählt, und Stille auch.</translation>
    </message>
    <message>
        <source>Travel well, both of you.</source>
        <translation>Gute Reise euch beiden.</translation>
    </message>
    <message>
        <source>Come as you are, both of you.</source>
        <translation>Kommt, wie ihr seid, alle beide.</translation>
    </message>
    <message>
        <source>Go gently, both of you.</source>
        <translation>Geht sanft mit euch um, alle beide.</translation>
    </message>
    <message>
        <source>Wherever you are: everything here stays as it is.</source>
        <translation>Wo ihr auch seid: Hier bleibt alles, wie es ist.</translation>
    </message>
</context>
<context>
    <name>PickThree</name>
    <message>
        <source>Our practice</source>
        <translation>Unser Weg</translation>
    </message>
    <message>
        <source>Three things for this week</source>
        <translation>Drei Dinge für diese Woche</translation>
    </message>
    <message>
        <source>Exercises</source>
        <translation>Übungen</translation>
    </message>
    <message>
        <source>Choose these</source>
        <translation>Diese wählen</translation>
    </message>
</context>
<context>
    <name>PickThreeViewModel</name>
    <message>
        <source>Three are enough for a week. Press one again to take it out.</source>
        <translation>Drei genügen für eine Woche. Drückt eines noch einmal, um es herauszunehmen.</translation>
    </message>
    <message>
        <source>One is enough. Three at most.</source>
        <translation>Eines genügt. Höchstens drei.</translation>
    </message>
</context>
<context>
    <name>Practice</name>
    <message>
        <source>Our practice</source>
        <translation>Unser Weg</translation>
    </message>
</context>
<context>
    <name>PracticeTabs</name>
    <message>
        <source>This week</source>
        <translation>Diese Woche</translation>
    </message>
    <message>
        <source>Warmth and memories</source>
        <translation>Wärme und Erinnerungen</translation>
    </message>
    <message>
        <source>Programmes and the way back to touch</source>
        <translation>Programme und der Weg zurück zur Berührung</translation>
    </message>
    <message>
        <source>Our practice</source>
        <translation>Unser Weg</translation>
    </message>
</context>
<context>
    <name>PrivacySection</name>
    <message>
        <source>Privacy and lock</source>
        <translation>Privatsphäre und Sperre</translation>
    </message>
    <message>
        <source>Everything stays on this computer, and nothing is sent anywhere.</source>
        <translation>Alles bleibt auf diesem Computer. Nichts wird irgendwohin gesendet.</translation>
    </message>
    <message>
        <source>Everything stays on this computer, and nothing is sent anywhere. With a lock, Guided asks for a passphrase when it opens, before anything you kept can be seen.</source>
        <translation>Alles bleibt auf diesem Computer. Nichts wird irgendwohin gesendet. Mit einer Sperre fragt Guided beim Öffnen nach einem Passwort, bevor irgendetwas von euch zu sehen ist.</translation>
    </message>
    <message>
        <source>It covers your journal and its copies: sessions, small moments, programmes, everything you wrote, and what your coach gave you. It does not cover your names and settings, other exercises, or anything you saved elsewhere. With a lock, an interrupted session can’t be resumed.</source>
        <translation>Geschützt sind euer Tagebuch und seine Kopien: Sitzungen, kleine Momente, Programme, alles, was ihr geschrieben habt, und was euer Coach euch gegeben hat. Nicht geschützt sind eure Namen und Einstellungen, andere Übungen und alles, was ihr woanders gespeichert habt. Mit einer Sperre lässt sich eine unterbrochene Sitzung nicht fortsetzen.</translation>
    </message>
    <message>
        <source>Your journal has a lock, and is unlocked now.</source>
        <translation>Euer Tagebuch hat eine Sperre und ist gerade entsperrt.</translation>
    </message>
    <message>
        <source>Your journal is locked. Nothing is saved until you unlock it.</source>
        <translation>Euer Tagebuch ist gesperrt. Bis ihr es entsperrt, wird nichts gespeichert.</translation>
    </message>
    <message>
        <source>Locking needs the package sqlcipher3, which is not installed here.</source>
        <translation>Für die Sperre fehlt hier das Paket sqlcipher3.</translation>
    </message>
    <message>
        <source>Your journal can’t be written right now, so it can’t be locked either.</source>
        <translation>Euer Tagebuch kann gerade nicht beschrieben und deshalb auch nicht gesperrt werden.</translation>
    </message>
    <message>
        <source>Nobody can recover a forgotten passphrase, and what it locks would be lost. You may want to write it down somewhere safe.</source>
        <translation>Ein vergessenes Passwort kann niemand wiederherstellen, und was dahinter liegt, wäre verloren. Vielleicht mögt ihr es an einem sicheren Ort aufschreiben.</translation>
    </message>
    <message>
        <source>Set the lock</source>
        <translation>Sperre einrichten</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>Passwort ändern</translation>
    </message>
    <message>
        <source>Remove the lock</source>
        <translation>Sperre entfernen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Set a passphrase</source>
        <translation>Ein Passwort festlegen</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Entsperren</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>Jetzt sperren</translation>
    </message>
    <message>
        <source>Guided restarts, locked, so that nothing stays in memory.</source>
        <translation>Guided startet neu und ist dann gesperrt, damit nichts im Speicher bleibt.</translation>
    </message>
</context>
<context>
    <name>PrivateNotes</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>A note of my own</source>
        <translation>Eine Notiz für mich</translation>
    </message>
    <message>
        <source>For %1 alone</source>
        <translation>Nur für %1</translation>
    </message>
    <message>
        <source>Your own passphrase opens them. Two minutes without a key, and they close by themselves.</source>
        <translation>Dein eigenes Passwort öffnet sie. Nach zwei Minuten ohne Tastendruck schließen sie sich von selbst.</translation>
    </message>
    <message>
        <source>Each of you may keep notes that open with a passphrase of your own. They are in no summary and in no search, and nobody reads them but you.</source>
        <translation>Ihr beide könnt Notizen haben, die sich nur mit dem jeweils eigenen Passwort öffnen. Diese kommen in keiner Zusammenfassung und in keiner Suche vor, und niemand sonst liest sie.</translation>
    </message>
    <message>
        <source>Choose a passphrase that only you know. Nobody can recover a forgotten one: your notes would be lost.</source>
        <translation>Wähle ein Passwort, das nur du kennst. Ein vergessenes kann niemand wiederherstellen: Deine Notizen wären verloren.</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Anfangen</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Jetzt nicht</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>PrivateNotesViewModel</name>
    <message>
        <source>It could not be deleted just now, and is still there.</source>
        <translation>Das ließ sich gerade nicht löschen und ist noch da.</translation>
    </message>
    <message>
        <source>Your notes have closed by themselves. Nothing is lost.</source>
        <translation>Deine Notizen haben sich von selbst geschlossen. Nichts davon ist verloren.</translation>
    </message>
    <message>
        <source>Your notes are deleted, and their passphrase with them.</source>
        <translation>Deine Notizen sind gelöscht, und ihr Passwort mit ihnen.</translation>
    </message>
    <message>
        <source>They could not be deleted just now, and all of them are still there.</source>
        <translation>Gerade ließ sich nichts löschen, und alle Notizen sind noch da.</translation>
    </message>
    <message>
        <source>Your notes are deleted. The empty file that they were in could not be removed.</source>
        <translation>Deine Notizen sind gelöscht. Die leere Datei, in der sie standen, ließ sich nicht entfernen.</translation>
    </message>
    <message>
        <source>Your notes were damaged. {number} of about {expected} are here, and the damaged file is kept beside them.</source>
        <translation>Deine Notizen waren beschädigt. {number} von etwa {expected} sind da, und die beschädigte Datei liegt daneben.</translation>
    </message>
    <message>
        <source>Your notes have closed by themselves. What you wrote last could not be written down.</source>
        <translation>Deine Notizen haben sich von selbst geschlossen. Was du zuletzt geschrieben hast, ließ sich nicht festhalten.</translation>
    </message>
    <message>
        <source>Your notes can’t be saved right now. They are remembered until they close.</source>
        <translation>Deine Notizen lassen sich gerade nicht speichern. Bis zum Schließen bleiben sie im Gedächtnis.</translation>
    </message>
</context>
<context>
    <name>PrivateWelcome</name>
    <message>
        <source>It won’t go further than this. Gentler is included.</source>
        <translation>Näher wird es nicht. Sanfteres gehört dazu.</translation>
    </message>
    <message>
        <source>Not today, or no touch</source>
        <translation>Heute nicht oder ohne Berührung</translation>
    </message>
    <message>
        <source>Words, eyes or breath. Or simply another time.</source>
        <translation>Worte, Augen oder Atem. Oder einfach ein andermal.</translation>
    </message>
    <message>
        <source>Hands</source>
        <translation>Hände</translation>
    </message>
    <message>
        <source>Hands and forearms, or a still palm through clothes.</source>
        <translation>Hände und Unterarme oder eine ruhige Handfläche durch die Kleidung.</translation>
    </message>
    <message>
        <source>An embrace</source>
        <translation>Eine Umarmung</translation>
    </message>
    <message>
        <source>A hug or a cuddle, clothed. Hair, face, shoulders.</source>
        <translation>Umarmen oder Kuscheln, angezogen. Haare, Gesicht, Schultern.</translation>
    </message>
    <message>
        <source>Something closer</source>
        <translation>Mehr Nähe</translation>
    </message>
    <message>
        <source>A long kiss, a bare back, lying close for a while.</source>
        <translation>Ein langer Kuss, ein nackter Rücken, eine Weile eng beieinander liegen.</translation>
    </message>
    <message>
        <source>%1, what would be welcome today?</source>
        <translation>%1, was wäre heute willkommen?</translation>
    </message>
    <message>
        <source>Keys 1 to 4, the arrows and Enter, or a tap.</source>
        <translation>Tasten 1 bis 4, Pfeile und Eingabetaste oder ein Tippen.</translation>
    </message>
</context>
<context>
    <name>ProblemCard</name>
    <message>
        <source>%1, worth a look</source>
        <translation>%1, einen Blick wert</translation>
    </message>
    <message>
        <source>Write: %1</source>
        <translation>Schreib: %1</translation>
    </message>
</context>
<context>
    <name>ProblemDock</name>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>Write: %1</source>
        <translation>Schreib: %1</translation>
    </message>
    <message>
        <source>Delete it</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Write it</source>
        <translation>So schreiben</translation>
    </message>
    <message>
        <source>Write %1</source>
        <translation>%1 schreiben</translation>
    </message>
    <message>
        <source>Alt+Enter</source>
        <translation>Alt+Eingabetaste</translation>
    </message>
</context>
<context>
    <name>Programme</name>
    <message>
        <source>Our practice</source>
        <translation>Unser Weg</translation>
    </message>
    <message>
        <source>Start this programme</source>
        <translation>Dieses Programm beginnen</translation>
    </message>
    <message>
        <source>You’ve started this. “Our practice” shows what there is for today.</source>
        <translation>Das habt ihr begonnen. „Unser Weg“ zeigt, was heute dran ist.</translation>
    </message>
    <message>
        <source>You decide when a week begins, and you can put it aside at any time.</source>
        <translation>Ihr entscheidet, wann eine Woche beginnt, und könnt es jederzeit zur Seite legen.</translation>
    </message>
    <message>
        <source>It takes the place of “%1”. You can take that up again at any time.</source>
        <translation>Es tritt an die Stelle von „%1“. Das könnt ihr jederzeit wieder aufnehmen.</translation>
    </message>
</context>
<context>
    <name>ProgrammeViewModel</name>
    <message>
        <source>From {coach}</source>
        <translation>Von {coach}</translation>
    </message>
    <message>
        <source>Your own week</source>
        <translation>Eure eigene Woche</translation>
    </message>
</context>
<context>
    <name>QuestionRow</name>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>QuestionsCard</name>
    <message>
        <source>From your programme</source>
        <translation>Aus eurem Programm</translation>
    </message>
    <message>
        <source>Something to ask or tell</source>
        <translation>Etwas zum Fragen oder Erzählen</translation>
    </message>
    <message>
        <source>Something to ask or tell, then Enter</source>
        <translation>Etwas zum Fragen oder Erzählen, dann Eingabetaste</translation>
    </message>
    <message>
        <source>Write the summary for your coach</source>
        <translation>Etwas für euren Coach zusammenstellen</translation>
    </message>
    <message>
        <source>We have no coach</source>
        <translation>Wir haben keinen Coach</translation>
    </message>
    <message>
        <source>Hides this. Nothing is deleted</source>
        <translation>Blendet das aus. Gelöscht wird nichts</translation>
    </message>
</context>
<context>
    <name>QuestionsViewModel</name>
    <message>
        <source>For your next call</source>
        <translation>Für euer nächstes Gespräch</translation>
    </message>
    <message>
        <source>For your call today</source>
        <translation>Für euer Gespräch heute</translation>
    </message>
    <message>
        <source>For your next call, {day}</source>
        <translation>Für euer nächstes Gespräch, {day}</translation>
    </message>
    <message>
        <source>Keep these, or remove them.</source>
        <translation>Behaltet sie, oder entfernt sie.</translation>
    </message>
    <message>
        <source>Bring what you like of these. The others can wait.</source>
        <translation>Nehmt mit, was ihr davon mögt. Das andere kann warten.</translation>
    </message>
    <message>
        <source>What you want to ask, or tell. It waits here until then.</source>
        <translation>Was ihr fragen oder erzählen möchtet. Bis dahin wartet es hier.</translation>
    </message>
    <message>
        <source>Your call was yesterday</source>
        <translation>Euer Gespräch war gestern</translation>
    </message>
    <message>
        <source>Your call was on {day}</source>
        <translation>Euer Gespräch war am {day}</translation>
    </message>
</context>
<context>
    <name>ReadingList</name>
    <message>
        <source>Lines to read</source>
        <translation>Zum Vorlesen</translation>
    </message>
    <message>
        <source>Use the computer’s voice for this line</source>
        <translation>Für diese Zeile die Stimme des Computers nehmen</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>Mikrofon</translation>
    </message>
</context>
<context>
    <name>RecentActivityCard</name>
    <message>
        <source>Lately</source>
        <translation>In letzter Zeit</translation>
    </message>
    <message>
        <source>Only on this computer: what you did, and what you chose to say about it.</source>
        <translation>Nur auf diesem Computer: was ihr getan habt und was ihr davon sagen wolltet.</translation>
    </message>
    <message>
        <source>What we remember</source>
        <translation>Was uns bleibt</translation>
    </message>
</context>
<context>
    <name>RecordButton</name>
    <message>
        <source>Record again</source>
        <translation>Noch einmal aufnehmen</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Aufnehmen</translation>
    </message>
</context>
<context>
    <name>Recording</name>
    <message>
        <source>Step {number}</source>
        <translation>Schritt {number}</translation>
    </message>
    <message>
        <source>after {time}</source>
        <translation>nach {time}</translation>
    </message>
    <message>
        <source>{done} of {all} recorded</source>
        <translation>{done} von {all} aufgenommen</translation>
    </message>
    <message>
        <source>1 changed since</source>
        <translation>1 seitdem geändert</translation>
    </message>
    <message>
        <source>{number} changed since</source>
        <translation>{number} seitdem geändert</translation>
    </message>
    <message>
        <source>not used yet</source>
        <translation>noch nicht übernommen</translation>
    </message>
    <message>
        <source>recorded</source>
        <translation>aufgenommen</translation>
    </message>
    <message>
        <source>changed since</source>
        <translation>seitdem geändert</translation>
    </message>
    <message>
        <source>file missing</source>
        <translation>Datei fehlt</translation>
    </message>
    <message>
        <source>for the voice</source>
        <translation>für die Stimme</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>There is a name in this line, which a recording can’t say. The voice can.</source>
        <translation>In dieser Zeile steht ein Name, den eine Aufnahme nicht sagen kann. Die Stimme kann es.</translation>
    </message>
    <message>
        <source>Its recording isn’t in the folder “voice” any more.</source>
        <translation>Die Aufnahme ist nicht mehr im Ordner „voice“.</translation>
    </message>
    <message>
        <source>Recorded with other words: “{words}”</source>
        <translation>Aufgenommen mit anderen Worten: „{words}“</translation>
    </message>
    <message>
        <source>That was the last line.</source>
        <translation>Das war die letzte Zeile.</translation>
    </message>
    <message>
        <source>Saved. Here is the next one.</source>
        <translation>Gespeichert. Hier ist die nächste.</translation>
    </message>
    <message>
        <source>It could not be saved: {reason}. Your recording is still here; try again.</source>
        <translation>Das Speichern ging nicht: {reason}. Deine Aufnahme ist noch da; versuch es noch einmal.</translation>
    </message>
    <message>
        <source>This line has changed meanwhile. Your recording is still here.</source>
        <translation>Diese Zeile hat sich inzwischen geändert. Deine Aufnahme ist noch da.</translation>
    </message>
    <message>
        <source>This line has changed meanwhile, and was left as it is.</source>
        <translation>Diese Zeile hat sich inzwischen geändert und bleibt, wie sie ist.</translation>
    </message>
</context>
<context>
    <name>RecordingPane</name>
    <message>
        <source>Back to writing</source>
        <translation>Zurück zum Schreiben</translation>
    </message>
    <message>
        <source>Record your voice</source>
        <translation>Deine Stimme aufnehmen</translation>
    </message>
    <message>
        <source>Show the line</source>
        <translation>Zeile zeigen</translation>
    </message>
    <message>
        <source>All lines</source>
        <translation>Alle Zeilen</translation>
    </message>
</context>
<context>
    <name>Reflection</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Memories</source>
        <translation>Erinnerungen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Skip the rest</source>
        <translation>Alles Weitere überspringen</translation>
    </message>
    <message>
        <source>Skip all</source>
        <translation>Alles überspringen</translation>
    </message>
    <message>
        <source>How close do you feel?</source>
        <translation>Wie nah fühlt ihr euch?</translation>
    </message>
    <message>
        <source>A word each?</source>
        <translation>Je ein Wort?</translation>
    </message>
    <message>
        <source>A line to remember?</source>
        <translation>Ein Satz zum Erinnern?</translation>
    </message>
    <message>
        <source>Move the two lights together or apart. One answer, from you both.</source>
        <translation>Schiebt die beiden Lichter zusammen oder auseinander. Eine Antwort von euch beiden.</translation>
    </message>
    <message>
        <source>Yours stays covered until you’ve both chosen. We don’t keep who said what.</source>
        <translation>Jedes Wort bleibt verdeckt, bis ihr beide gewählt habt. Wer was gesagt hat, wird nicht gespeichert.</translation>
    </message>
    <message>
        <source>Something you’d like to find again later.</source>
        <translation>Etwas, das ihr später wiederfinden möchtet.</translation>
    </message>
</context>
<context>
    <name>ReflectionFoot</name>
    <message>
        <source>Clear</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Apart</source>
        <translation>Auseinander</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Zusammen</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabetaste</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
</context>
<context>
    <name>ReflectionViewModel</name>
    <message>
        <source>calm</source>
        <translation>ruhig</translation>
    </message>
    <message>
        <source>warm</source>
        <translation>warm</translation>
    </message>
    <message>
        <source>close</source>
        <translation>nah</translation>
    </message>
    <message>
        <source>light</source>
        <translation>leicht</translation>
    </message>
    <message>
        <source>shy</source>
        <translation>scheu</translation>
    </message>
    <message>
        <source>tired</source>
        <translation>müde</translation>
    </message>
    <message>
        <source>far away</source>
        <translation>weit weg</translation>
    </message>
    <message>
        <source>nothing much</source>
        <translation>nichts Besonderes</translation>
    </message>
    <message>
        <source>Saved, on this computer only.</source>
        <translation>Gespeichert, nur auf diesem Computer.</translation>
    </message>
</context>
<context>
    <name>RegionChoices</name>
    <message>
        <source>Australia</source>
        <translation>Australien</translation>
    </message>
    <message>
        <source>New Zealand</source>
        <translation>Neuseeland</translation>
    </message>
    <message>
        <source>United Kingdom</source>
        <translation>Vereinigtes Königreich</translation>
    </message>
    <message>
        <source>Ireland</source>
        <translation>Irland</translation>
    </message>
    <message>
        <source>United States</source>
        <translation>USA</translation>
    </message>
    <message>
        <source>Canada</source>
        <translation>Kanada</translation>
    </message>
    <message>
        <source>Germany</source>
        <translation>Deutschland</translation>
    </message>
    <message>
        <source>Austria</source>
        <translation>Österreich</translation>
    </message>
    <message>
        <source>Switzerland</source>
        <translation>Schweiz</translation>
    </message>
    <message>
        <source>Somewhere else</source>
        <translation>Woanders</translation>
    </message>
</context>
<context>
    <name>Rehearse</name>
    <message>
        <source>at its pace</source>
        <translation>im eigenen Tempo</translation>
    </message>
    <message>
        <source>Rehearse at its own pace</source>
        <translation>Im eigenen Tempo proben</translation>
    </message>
    <message>
        <source>4 ×</source>
        <translation>4 ×</translation>
    </message>
    <message>
        <source>Rehearse 4 times as fast</source>
        <translation>Viermal so schnell proben</translation>
    </message>
    <message>
        <source>16 ×</source>
        <translation>16 ×</translation>
    </message>
    <message>
        <source>Rehearse 16 times as fast</source>
        <translation>Sechzehnmal so schnell proben</translation>
    </message>
    <message>
        <source>Rehearse</source>
        <translation>Proben</translation>
    </message>
</context>
<context>
    <name>ReminderTimes</name>
    <message>
        <source>At these times</source>
        <translation>Zu diesen Zeiten</translation>
    </message>
    <message>
        <source>First time</source>
        <translation>Erste Zeit</translation>
    </message>
    <message>
        <source>Second time</source>
        <translation>Zweite Zeit</translation>
    </message>
    <message>
        <source>Third time</source>
        <translation>Dritte Zeit</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Another time</source>
        <translation>Noch eine Zeit</translation>
    </message>
    <message>
        <source>Quiet hours, from and until</source>
        <translation>Ruhezeit, von und bis</translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation>Ruhe ab</translation>
    </message>
    <message>
        <source>Quiet until</source>
        <translation>Ruhe bis</translation>
    </message>
</context>
<context>
    <name>RemindersSection</name>
    <message>
        <source>Reminders</source>
        <translation>Erinnerungen</translation>
    </message>
    <message>
        <source>A short message in the corner of the screen, only if you turn it on. It says “A moment for two?” and nothing else. A missed one never comes up again.</source>
        <translation>Eine kurze Nachricht in der Ecke des Bildschirms, nur wenn ihr sie einschaltet. Darin steht „Ein Moment zu zweit?“ und sonst nichts. Eine verpasste kommt nie wieder zur Sprache.</translation>
    </message>
    <message>
        <source>Remind us</source>
        <translation>Erinnere uns</translation>
    </message>
    <message>
        <source>Never in a session, and not while a film, a call or a presentation has the screen. “Not today” is one press.</source>
        <translation>Nie in einer Sitzung und nicht, während ein Film, ein Gespräch oder ein Vortrag läuft. „Heute nicht“ ist ein Tastendruck.</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Höchstens</translation>
    </message>
    <message>
        <source>Once a day</source>
        <translation>Einmal am Tag</translation>
    </message>
    <message>
        <source>Twice a day</source>
        <translation>Zweimal am Tag</translation>
    </message>
    <message>
        <source>Three times a day</source>
        <translation>Dreimal am Tag</translation>
    </message>
    <message>
        <source>Stay in the tray when the window is closed</source>
        <translation>Im Infobereich bleiben, wenn das Fenster zu ist</translation>
    </message>
    <message>
        <source>Reminders come while Guided is open or in the tray.</source>
        <translation>Erinnerungen kommen, solange Guided offen oder im Infobereich ist.</translation>
    </message>
    <message>
        <source>From the tray, a small moment is noted in two presses.</source>
        <translation>Vom Infobereich aus ist ein kleiner Moment mit zwei Klicks notiert.</translation>
    </message>
    <message>
        <source>Start with the computer</source>
        <translation>Mit dem Computer starten</translation>
    </message>
    <message>
        <source>In the tray, without a window.</source>
        <translation>Im Infobereich, ohne Fenster.</translation>
    </message>
</context>
<context>
    <name>RemindersViewModel</name>
    <message>
        <source>Quiet hours come first: nothing comes at {times}.</source>
        <translation>Die Ruhezeit geht vor: Um {times} kommt nichts.</translation>
    </message>
    <message>
        <source>This desktop has no tray right now. Guided closes with its window; everything else works as usual.</source>
        <translation>Dieser Desktop hat gerade keinen Infobereich. Guided wird mit seinem Fenster geschlossen, alles andere bleibt wie gewohnt.</translation>
    </message>
    <message>
        <source>That could not be arranged: {reason}</source>
        <translation>Das ließ sich nicht einrichten: {reason}</translation>
    </message>
</context>
<context>
    <name>RestPanel</name>
    <message>
        <source>The computer slept, so we waited for you. Hold F and J together to go on.</source>
        <translation>Der Computer hat geschlafen, und wir haben auf euch gewartet. Haltet F und J gemeinsam, dann geht es weiter.</translation>
    </message>
    <message>
        <source>Hold F and J together to go on.</source>
        <translation>Haltet F und J gemeinsam, dann geht es weiter.</translation>
    </message>
    <message>
        <source>No hurry. Hold F and J together, and we’ll ask again.</source>
        <translation>Keine Eile. Haltet F und J gemeinsam, dann fragen wir noch einmal.</translation>
    </message>
    <message>
        <source>The computer slept, so we waited for you. Hold F to go on.</source>
        <translation>Der Computer hat geschlafen, da haben wir auf dich gewartet. Halte F, dann geht es weiter.</translation>
    </message>
    <message>
        <source>Hold F to go on.</source>
        <translation>Halte F, dann geht es weiter.</translation>
    </message>
    <message>
        <source>Paused.</source>
        <translation>Pause.</translation>
    </message>
    <message>
        <source>Something gentler</source>
        <translation>Etwas Sanfteres</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Pfeil runter</translation>
    </message>
    <message>
        <source>Step before</source>
        <translation>Schritt davor</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Pfeil links</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
</context>
<context>
    <name>RestoreCard</name>
    <message>
        <source>Restore a copy</source>
        <translation>Eine Kopie wiederherstellen</translation>
    </message>
    <message>
        <source>A copy replaces what is kept now, which is set aside. A JSON file is added to it. The file is checked first, and you are asked before anything changes.</source>
        <translation>Eine Kopie ersetzt, was jetzt gespeichert ist; das wird beiseitegelegt. Eine JSON-Datei wird ergänzt. Die Datei wird erst geprüft, und ihr werdet gefragt, bevor sich etwas ändert.</translation>
    </message>
    <message>
        <source>There are no copies in that folder.</source>
        <translation>In diesem Ordner sind keine Kopien.</translation>
    </message>
    <message>
        <source>Or drop the file here</source>
        <translation>Oder zieht die Datei hierher</translation>
    </message>
    <message>
        <source>Or drop the file here, or type its path</source>
        <translation>Oder zieht die Datei hierher, oder tippt ihren Pfad ein</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Eine Datei wählen</translation>
    </message>
    <message>
        <source>Check it</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Add them</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Restore it</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>Routes</name>
    <message>
        <source>Studio</source>
        <translation>Studio</translation>
    </message>
    <message>
        <source>Our practice</source>
        <translation>Unser Weg</translation>
    </message>
    <message>
        <source>That exercise has changed. The list is up to date again.</source>
        <translation>Diese Übung hat sich geändert. Die Liste ist wieder auf dem neuesten Stand.</translation>
    </message>
    <message>
        <source>Tonight</source>
        <translation>Heute Abend</translation>
    </message>
    <message>
        <source>Exercises</source>
        <translation>Übungen</translation>
    </message>
</context>
<context>
    <name>SaidName</name>
    <message>
        <source>Say it like</source>
        <translation>So wird es gesprochen</translation>
    </message>
    <message>
        <source>Say %1 like</source>
        <translation>%1 wird so gesprochen</translation>
    </message>
    <message>
        <source>as it is written</source>
        <translation>wie geschrieben</translation>
    </message>
    <message>
        <source>Hear it</source>
        <translation>Anhören</translation>
    </message>
</context>
<context>
    <name>SaveCard</name>
    <message>
        <source>Save a copy</source>
        <translation>Eine Kopie sichern</translation>
    </message>
    <message>
        <source>Everything in one file, with what your coach gave you, for a memory stick or another computer. Anyone who has it can read it, unless your journal has a lock: then the copy has it too.</source>
        <translation>Alles in einer Datei, auch was euer Coach euch gegeben hat, für einen Stick oder einen anderen Computer. Wer sie hat, kann sie lesen – es sei denn, euer Tagebuch hat eine Sperre: Dann hat die Kopie sie auch.</translation>
    </message>
    <message>
        <source>Where copies go</source>
        <translation>Wohin Kopien kommen</translation>
    </message>
    <message>
        <source>Choose another folder</source>
        <translation>Einen anderen Ordner wählen</translation>
    </message>
    <message>
        <source>Or as plain files, to read without Guided. These files are not encrypted.</source>
        <translation>Oder als einfache Dateien, lesbar ohne Guided. Diese Dateien sind nicht verschlüsselt.</translation>
    </message>
    <message>
        <source>As tables (CSV)</source>
        <translation>Als Tabellen (CSV)</translation>
    </message>
    <message>
        <source>As JSON</source>
        <translation>Als JSON</translation>
    </message>
    <message>
        <source>It can be imported again</source>
        <translation>Lässt sich wieder einlesen</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert …</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Nicht gespeichert</translation>
    </message>
    <message>
        <source>Not saved: {reason}</source>
        <translation>Nicht gespeichert: {reason}</translation>
    </message>
</context>
<context>
    <name>Script</name>
    <message>
        <source>no touch</source>
        <translation>keine Berührung</translation>
    </message>
    <message>
        <source>near</source>
        <translation>nah</translation>
    </message>
    <message>
        <source>hands</source>
        <translation>Hände</translation>
    </message>
    <message>
        <source>embrace</source>
        <translation>Umarmung</translation>
    </message>
    <message>
        <source>close</source>
        <translation>ganz nah</translation>
    </message>
    <message>
        <source>intimate</source>
        <translation>intim</translation>
    </message>
    <message>
        <source>opening</source>
        <translation>Anfang</translation>
    </message>
    <message>
        <source>main</source>
        <translation>Mitte</translation>
    </message>
    <message>
        <source>closing</source>
        <translation>Abschluss</translation>
    </message>
    <message>
        <source>after a finish</source>
        <translation>wenn alles gespielt ist</translation>
    </message>
    <message>
        <source>after a stop</source>
        <translation>nach einem Stopp</translation>
    </message>
    <message>
        <source>Step {number}</source>
        <translation>Schritt {number}</translation>
    </message>
    <message>
        <source>says</source>
        <translation>sagt</translation>
    </message>
    <message>
        <source>shows</source>
        <translation>zeigt</translation>
    </message>
    <message>
        <source>sounds</source>
        <translation>klingt</translation>
    </message>
    <message>
        <source>breathes</source>
        <translation>atmet</translation>
    </message>
    <message>
        <source>asks</source>
        <translation>fragt</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>rests</source>
        <translation>macht eine Pause</translation>
    </message>
    <message>
        <source>The end</source>
        <translation>Das Ende</translation>
    </message>
    <message>
        <source>for the end of what is being said</source>
        <translation>auf das Ende dessen, was gesagt wird</translation>
    </message>
    <message>
        <source>1 breath</source>
        <translation>1 Atemzug</translation>
    </message>
    <message>
        <source>{number} breaths</source>
        <translation>{number} Atemzüge</translation>
    </message>
    <message>
        <source>round {number}</source>
        <translation>Runde {number}</translation>
    </message>
    <message>
        <source>aloud, in words</source>
        <translation>laut, mit Worten</translation>
    </message>
    <message>
        <source>each at the keyboard</source>
        <translation>beide an der Tastatur</translation>
    </message>
    <message>
        <source>yes: {yes}   ·   gentler: {ease}   ·   stop: {stop}</source>
        <translation>ja: {yes}   ·   sanfter: {ease}   ·   aufhören: {stop}</translation>
    </message>
    <message>
        <source>the recording {file}</source>
        <translation>die Aufnahme {file}</translation>
    </message>
    <message>
        <source>until ready</source>
        <translation>bis beide bereit</translation>
    </message>
</context>
<context>
    <name>ScriptBar</name>
    <message>
        <source>When asked, they say</source>
        <translation>Gefragt sagen sie</translation>
    </message>
    <message>
        <source>Save as a PDF</source>
        <translation>Als PDF sichern</translation>
    </message>
    <message>
        <source>Open the PDF</source>
        <translation>Das PDF öffnen</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Gesichert als %1</translation>
    </message>
    <message>
        <source>Enter plays a line, Esc stops it. R rehearses from the step you are at.</source>
        <translation>Mit der Eingabetaste hörst du eine Zeile, Esc beendet sie. R probt ab dem Schritt, bei dem du bist.</translation>
    </message>
</context>
<context>
    <name>ScriptPane</name>
    <message>
        <source>Hear the step</source>
        <translation>Den Schritt hören</translation>
    </message>
    <message>
        <source>All from here</source>
        <translation>Alles ab hier</translation>
    </message>
    <message>
        <source>Every line from this step on, without the silence in between</source>
        <translation>Jede Zeile ab diesem Schritt, ohne die Stille dazwischen</translation>
    </message>
    <message>
        <source>Add recordings…</source>
        <translation>Aufnahmen hinzufügen …</translation>
    </message>
    <message>
        <source>From a folder of sound files, named after steps and lines. You can also drop them on this page.</source>
        <translation>Aus einem Ordner mit Tondateien, die nach Schritten und Zeilen benannt sind. Du kannst sie auch auf diese Seite ziehen.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>The script is shown as soon as the exercise can be played.</source>
        <translation>Das Drehbuch steht hier, sobald sich die Übung spielen lässt.</translation>
    </message>
    <message>
        <source>The script</source>
        <translation>Das Drehbuch</translation>
    </message>
</context>
<context>
    <name>ScriptRow</name>
    <message>
        <source>Enter plays it</source>
        <translation>Die Eingabetaste lässt es hören</translation>
    </message>
</context>
<context>
    <name>ScriptView</name>
    <message>
        <source>The script</source>
        <translation>Das Drehbuch</translation>
    </message>
</context>
<context>
    <name>ScriptViewModel</name>
    <message>
        <source>yes each time</source>
        <translation>jedes Mal ja</translation>
    </message>
    <message>
        <source>gentler at first</source>
        <translation>zuerst sanfter</translation>
    </message>
    <message>
        <source>stop at first</source>
        <translation>zuerst aufhören</translation>
    </message>
    <message>
        <source>The voice is switched off in the settings.</source>
        <translation>Die Stimme ist in den Einstellungen ausgeschaltet.</translation>
    </message>
    <message>
        <source>asked once</source>
        <translation>einmal gefragt</translation>
    </message>
    <message>
        <source>asked {number} times</source>
        <translation>{number}-mal gefragt</translation>
    </message>
    <message>
        <source>as long as the voice takes</source>
        <translation>so lang, wie die Stimme braucht</translation>
    </message>
    <message>
        <source>No program on this computer can show a PDF right now. The file is there all the same.</source>
        <translation>Auf diesem Computer kann gerade kein Programm ein PDF zeigen. Die Datei ist trotzdem da.</translation>
    </message>
    <message>
        <source>lengths estimated from the words</source>
        <translation>Längen aus den Wörtern geschätzt</translation>
    </message>
    <message>
        <source>nobody is asked</source>
        <translation>niemand wird gefragt</translation>
    </message>
    <message>
        <source>A question leads back to itself for as long as both say yes; here they stop.</source>
        <translation>Eine Frage führt zu sich selbst zurück, solange beide ja sagen; hier hören sie auf.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Worte</translation>
    </message>
    <message>
        <source>Touch</source>
        <translation>Berührung</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>The PDF could not be written: {reason}.</source>
        <translation>Das PDF ließ sich nicht schreiben: {reason}.</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search the exercises</source>
        <translation>Die Übungen durchsuchen</translation>
    </message>
    <message>
        <source>Whatever you type leads here</source>
        <translation>Was ihr tippt, landet hier</translation>
    </message>
</context>
<context>
    <name>SearchFilterViewModel</name>
    <message>
        <source>frazzled</source>
        <translation>geschafft</translation>
    </message>
    <message>
        <source>distant</source>
        <translation>uns fern</translation>
    </message>
    <message>
        <source>tender</source>
        <translation>zärtlich</translation>
    </message>
    <message>
        <source>easy</source>
        <translation>gelöst</translation>
    </message>
    <message>
        <source>Hugs</source>
        <translation>Umarmungen</translation>
    </message>
    <message>
        <source>Kisses</source>
        <translation>Küsse</translation>
    </message>
    <message>
        <source>Cuddles</source>
        <translation>Kuscheln</translation>
    </message>
    <message>
        <source>Touch</source>
        <translation>Berührung</translation>
    </message>
    <message>
        <source>Breath</source>
        <translation>Atem</translation>
    </message>
    <message>
        <source>Looks</source>
        <translation>Blicke</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Worte</translation>
    </message>
    <message>
        <source>Care</source>
        <translation>Fürsorge</translation>
    </message>
    <message>
        <source>Small moments</source>
        <translation>Kleine Momente</translation>
    </message>
    <message>
        <source>Short</source>
        <translation>Kurz</translation>
    </message>
    <message>
        <source>In between</source>
        <translation>Dazwischen</translation>
    </message>
    <message>
        <source>Long</source>
        <translation>Lang</translation>
    </message>
</context>
<context>
    <name>SectionList</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>We are ready: Enter</source>
        <translation>Wir sind so weit: Eingabetaste</translation>
    </message>
    <message>
        <source>As long as you like. Any key ends it.</source>
        <translation>So lange ihr mögt. Jede Taste beendet es.</translation>
    </message>
    <message>
        <source>Rehearsal. Nobody is waited for, and nothing is kept.</source>
        <translation>Probe. Auf niemanden wird gewartet, und nichts wird gespeichert.</translation>
    </message>
    <message>
        <source>Rehearsal. Nothing is kept, and Esc leads back at once.</source>
        <translation>Probe. Nichts wird gespeichert, und Esc führt sofort zurück.</translation>
    </message>
    <message>
        <source>Rehearsal, %1 times as fast. Nothing is kept, and Esc leads back at once.</source>
        <translation>Probe, %1-mal so schnell. Nichts wird gespeichert, und Esc führt sofort zurück.</translation>
    </message>
</context>
<context>
    <name>SessionChoicesViewModel</name>
    <message>
        <source>As long as you like</source>
        <translation>So lange ihr mögt</translation>
    </message>
</context>
<context>
    <name>SessionViewModel</name>
    <message>
        <source>breathe in</source>
        <translation>einatmen</translation>
    </message>
    <message>
        <source>hold</source>
        <translation>halten</translation>
    </message>
    <message>
        <source>breathe out</source>
        <translation>ausatmen</translation>
    </message>
    <message>
        <source>rest</source>
        <translation>ruhen</translation>
    </message>
    <message>
        <source>Gentler: {step}</source>
        <translation>Sanfter: {step}</translation>
    </message>
    <message>
        <source>Finish gently</source>
        <translation>Sanft beenden</translation>
    </message>
    <message>
        <source>Then we ask: {question}</source>
        <translation>Dann fragen wir: {question}</translation>
    </message>
    <message>
        <source>Then: {step}</source>
        <translation>Dann: {step}</translation>
    </message>
</context>
<context>
    <name>SessionsSection</name>
    <message>
        <source>Sessions</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>Always ask at the keyboard</source>
        <translation>Immer an der Tastatur fragen</translation>
    </message>
    <message>
        <source>Some questions are asked out loud, and you tell each other. With this on, each of you answers with a key instead.</source>
        <translation>Manche Fragen werden laut gestellt, und ihr antwortet einander. Ist das an, antwortet ihr stattdessen beide mit einer Taste.</translation>
    </message>
    <message>
        <source>Ask how it was</source>
        <translation>Fragen, wie es war</translation>
    </message>
    <message>
        <source>Three short questions after a session, each of which you can skip. Never after a session you stopped, or one of a minute or less.</source>
        <translation>Drei kurze Fragen nach einer Sitzung, von denen ihr jede überspringen könnt. Nie nach einer Sitzung, die ihr abgebrochen habt, und nie nach einer von höchstens einer Minute.</translation>
    </message>
    <message>
        <source>Show closer exercises</source>
        <translation>Nähere Übungen zeigen</translation>
    </message>
    <message>
        <source>Long kisses, a bare back, lying close. Turn this off to hide these, and anything more intimate.</source>
        <translation>Lange Küsse, ein nackter Rücken, eng beieinander liegen. Ausgeschaltet sind sie ausgeblendet, und alles Intimere auch.</translation>
    </message>
    <message>
        <source>Show intimate exercises</source>
        <translation>Intime Übungen zeigen</translation>
    </message>
    <message>
        <source>Breast and chest care. You switch them on together; either of you can switch them off.</source>
        <translation>Zuwendung für die Brust. Einschalten könnt ihr sie nur zusammen, ausschalten auch allein.</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Changes apply at once.</source>
        <translation>Änderungen gelten sofort.</translation>
    </message>
</context>
<context>
    <name>SettingsViewModel</name>
    <message>
        <source>You two</source>
        <translation>Ihr zwei</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Stimme</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Klang</translation>
    </message>
    <message>
        <source>Look and language</source>
        <translation>Aussehen und Sprache</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>Erinnerungen</translation>
    </message>
    <message>
        <source>Privacy and lock</source>
        <translation>Privatsphäre und Sperre</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Sicherung</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Erweitert</translation>
    </message>
    <message>
        <source>A German voice that sounds less robotic, on Debian and Ubuntu: {command}</source>
        <translation>Eine deutsche Stimme, die weniger nach Roboter klingt, gibt es für Debian und Ubuntu: {command}</translation>
    </message>
    <message>
        <source>{name}, {other}, let your shoulders drop. There is nothing to get right.</source>
        <translation>{name}, {other}, lasst eure Schultern sinken. Ihr könnt nichts falsch machen.</translation>
    </message>
    <message>
        <source>This is how {name} sounds.</source>
        <translation>So klingt {name}.</translation>
    </message>
</context>
<context>
    <name>Shelf</name>
    <message>
        <source>Show closer exercises</source>
        <translation>Nähere Übungen zeigen</translation>
    </message>
    <message>
        <source>How to show them</source>
        <translation>So blendet ihr sie ein</translation>
    </message>
    <message>
        <source>1 closer one is hidden</source>
        <translation>1 nähere ist ausgeblendet</translation>
    </message>
    <message>
        <source>{number} closer ones are hidden</source>
        <translation>{number} nähere sind ausgeblendet</translation>
    </message>
    <message>
        <source>1 intimate one is hidden</source>
        <translation>1 intime Übung ist ausgeblendet</translation>
    </message>
    <message>
        <source>{number} intimate ones are hidden</source>
        <translation>{number} intime Übungen sind ausgeblendet</translation>
    </message>
    <message>
        <source>Hugs</source>
        <translation>Umarmungen</translation>
    </message>
    <message>
        <source>Kisses</source>
        <translation>Küsse</translation>
    </message>
    <message>
        <source>Touch</source>
        <translation>Berührung</translation>
    </message>
    <message>
        <source>Breath</source>
        <translation>Atem</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Worte</translation>
    </message>
    <message>
        <source>Looks</source>
        <translation>Blicke</translation>
    </message>
    <message>
        <source>Small moments</source>
        <translation>Kleine Momente</translation>
    </message>
    <message>
        <source>For hard days</source>
        <translation>Für schwere Tage</translation>
    </message>
    <message>
        <source>On the way back to touch</source>
        <translation>Auf dem Weg zurück zur Berührung</translation>
    </message>
    <message>
        <source>For one of you alone</source>
        <translation>Für eine Person allein</translation>
    </message>
    <message>
        <source>From your coach</source>
        <translation>Von eurem Coach</translation>
    </message>
</context>
<context>
    <name>ShelfViewModel</name>
    <message>
        <source>All {number}</source>
        <translation>Alle {number}</translation>
    </message>
</context>
<context>
    <name>SidePane</name>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Formular</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Drehbuch</translation>
    </message>
    <message>
        <source>Ways through</source>
        <translation>Alle Wege</translation>
    </message>
</context>
<context>
    <name>SoundDrop</name>
    <message>
        <source>Let go, and it becomes a recording</source>
        <translation>Lass los, und es wird eine Aufnahme</translation>
    </message>
</context>
<context>
    <name>SoundSection</name>
    <message>
        <source>Sound</source>
        <translation>Klang</translation>
    </message>
    <message>
        <source>Bells</source>
        <translation>Glocken</translation>
    </message>
    <message>
        <source>quieter</source>
        <translation>leiser</translation>
    </message>
    <message>
        <source>louder</source>
        <translation>lauter</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>Hintergrund</translation>
    </message>
    <message>
        <source>As in the exercise</source>
        <translation>Wie in der Übung</translation>
    </message>
    <message>
        <source>Silence</source>
        <translation>Stille</translation>
    </message>
    <message>
        <source>Rain</source>
        <translation>Regen</translation>
    </message>
    <message>
        <source>Low fire</source>
        <translation>Leises Feuer</translation>
    </message>
    <message>
        <source>Sea</source>
        <translation>Meer</translation>
    </message>
    <message>
        <source>Night</source>
        <translation>Nacht</translation>
    </message>
    <message>
        <source>Background volume</source>
        <translation>Lautstärke des Hintergrunds</translation>
    </message>
</context>
<context>
    <name>StepCard</name>
    <message>
        <source>What stands above the first step holds for the whole exercise. Choose a step below, and it is shown here.</source>
        <translation>Was über dem ersten Schritt steht, gilt für die ganze Übung. Wähle unten einen Schritt, dann steht er hier.</translation>
    </message>
    <message>
        <source>The steps are shown here as soon as the text can be read.</source>
        <translation>Sobald der Text lesbar ist, stehen hier die Schritte.</translation>
    </message>
    <message>
        <source>step %1 of %2</source>
        <translation>Schritt %1 von %2</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Hear the step</source>
        <translation>Den Schritt hören</translation>
    </message>
</context>
<context>
    <name>StepDots</name>
    <message>
        <source>Step %1 of %2</source>
        <translation>Schritt %1 von %2</translation>
    </message>
</context>
<context>
    <name>StepForm</name>
    <message>
        <source>Line {number} can’t be read yet. Fix it, and the form is back.</source>
        <translation>Zeile {number} lässt sich noch nicht lesen. Verbessere sie, dann ist das Formular wieder da.</translation>
    </message>
    <message>
        <source>This file has no steps. It is written as text, with what is proposed there.</source>
        <translation>Diese Datei hat keine Schritte und wird als Text geschrieben, mit den Vorschlägen dort.</translation>
    </message>
    <message>
        <source>Choose a step below, or insert one.</source>
        <translation>Wähle unten einen Schritt oder füge einen ein.</translation>
    </message>
    <message>
        <source>until ready</source>
        <translation>bis ihr so weit seid</translation>
    </message>
    <message>
        <source>as long as it needs</source>
        <translation>so lange wie nötig</translation>
    </message>
    <message>
        <source>the next round</source>
        <translation>die nächste Runde</translation>
    </message>
    <message>
        <source>the closing</source>
        <translation>der Abschluss</translation>
    </message>
    <message>
        <source>in {0}, hold {1}, out {2}</source>
        <translation>ein {0}, halten {1}, aus {2}</translation>
    </message>
    <message>
        <source>in {0}, out {1}</source>
        <translation>ein {0}, aus {1}</translation>
    </message>
    <message>
        <source>Bell</source>
        <translation>Glocke</translation>
    </message>
    <message>
        <source>Chime</source>
        <translation>Zweiklang</translation>
    </message>
    <message>
        <source>Bowl</source>
        <translation>Klangschale</translation>
    </message>
    <message>
        <source>Soft tone</source>
        <translation>Leiser Ton</translation>
    </message>
    <message>
        <source>A name needs a letter from a to z, or a digit.</source>
        <translation>Ein Name braucht einen Buchstaben von a bis z oder eine Ziffer.</translation>
    </message>
</context>
<context>
    <name>StepFormCard</name>
    <message>
        <source>Step %1 of %2</source>
        <translation>Schritt %1 von %2</translation>
    </message>
    <message>
        <source>The step before</source>
        <translation>Der Schritt davor</translation>
    </message>
    <message>
        <source>The next step</source>
        <translation>Der nächste Schritt</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>What is asked</source>
        <translation>Was gefragt wird</translation>
    </message>
    <message>
        <source>What is said</source>
        <translation>Was gesagt wird</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Shorter</source>
        <translation>Kürzer</translation>
    </message>
    <message>
        <source>Longer</source>
        <translation>Länger</translation>
    </message>
    <message>
        <source>Add words in the middle</source>
        <translation>Worte zwischendurch hinzufügen</translation>
    </message>
    <message>
        <source>Touch</source>
        <translation>Berührung</translation>
    </message>
    <message>
        <source>Breath</source>
        <translation>Atem</translation>
    </message>
    <message>
        <source>Sound as it begins</source>
        <translation>Klang am Anfang</translation>
    </message>
    <message>
        <source>Easing off leads to</source>
        <translation>Sanfter führt zu</translation>
    </message>
    <message>
        <source>Then, instead of the next step</source>
        <translation>Danach statt zum nächsten Schritt zu</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>for other steps to lead here</source>
        <translation>damit andere Schritte hierher führen können</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Deletes the step and what leads to it. Control and Z take it back in the text.</source>
        <translation>Löscht den Schritt und was zu ihm führt. Strg und Z holen ihn im Text zurück.</translation>
    </message>
</context>
<context>
    <name>StepPanel</name>
    <message>
        <source>We are ready</source>
        <translation>Wir sind so weit</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabetaste</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Any key</source>
        <translation>Jede Taste</translation>
    </message>
    <message>
        <source>That’s enough</source>
        <translation>Das genügt</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>A little longer</source>
        <translation>Etwas länger</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
</context>
<context>
    <name>StepStrip</name>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Alt and an arrow move it, Control and D duplicate it, Delete deletes it</source>
        <translation>Alt und ein Pfeil verschieben ihn, Strg und D verdoppeln ihn, Entf löscht ihn</translation>
    </message>
</context>
<context>
    <name>StepTick</name>
    <message>
        <source>A question</source>
        <translation>Eine Frage</translation>
    </message>
    <message>
        <source>comes along</source>
        <translation>kommt mit</translation>
    </message>
</context>
<context>
    <name>StoredDataCard</name>
    <message>
        <source>Which exercise you did, and when. Small moments, and what they were.</source>
        <translation>Welche Übung ihr wann gemacht habt. Kleine Momente und was sie waren.</translation>
    </message>
    <message>
        <source>What you took up until the next call, where you are on a ladder, and days that you said need more care.</source>
        <translation>Was ihr euch bis zum nächsten Gespräch vorgenommen habt, wo ihr auf einer Leiter seid und Tage, die nach euren Worten mehr Fürsorge brauchen.</translation>
    </message>
    <message>
        <source>The words you chose afterwards, a line to remember, and what you want to ask.</source>
        <translation>Die Worte, die ihr danach gewählt habt, ein Satz zum Erinnern und was ihr fragen möchtet.</translation>
    </message>
    <message>
        <source>Your names and settings.</source>
        <translation>Eure Namen und Einstellungen.</translation>
    </message>
    <message>
        <source>An interrupted session, only until it is over. The last working version of an exercise, while its file has a problem.</source>
        <translation>Eine unterbrochene Sitzung, nur bis sie vorbei ist. Die letzte funktionierende Fassung einer Übung, solange ihre Datei ein Problem hat.</translation>
    </message>
    <message>
        <source>What your coach gave you, as it came.</source>
        <translation>Was euer Coach euch gegeben hat, so wie es kam.</translation>
    </message>
    <message>
        <source>What either of you answered, or who said what.</source>
        <translation>Was wer von euch geantwortet oder gesagt hat.</translation>
    </message>
    <message>
        <source>Which of you paused, eased off, or stopped.</source>
        <translation>Wer von euch Pause gemacht, Sanfteres gewählt oder aufgehört hat.</translation>
    </message>
    <message>
        <source>On this computer only</source>
        <translation>Nur auf diesem Computer</translation>
    </message>
    <message>
        <source>Copy the path</source>
        <translation>Pfad kopieren</translation>
    </message>
    <message>
        <source>That anything was missed.</source>
        <translation>Dass etwas ausgefallen ist.</translation>
    </message>
    <message>
        <source>Never kept</source>
        <translation>Nie gespeichert</translation>
    </message>
    <message>
        <source>Where it is</source>
        <translation>Wo es ist</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Den Ordner öffnen</translation>
    </message>
</context>
<context>
    <name>Studio</name>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>There are no files here yet.</source>
        <translation>Hier gibt es noch keine Dateien.</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Schreiben</translation>
    </message>
</context>
<context>
    <name>StudioHeader</name>
    <message>
        <source>Open a file</source>
        <translation>Eine Datei öffnen</translation>
    </message>
    <message>
        <source>Writing exercises</source>
        <translation>Übungen schreiben</translation>
    </message>
    <message>
        <source>The guide, from an empty file to an exercise</source>
        <translation>Der Leitfaden, von der leeren Datei bis zur Übung</translation>
    </message>
    <message>
        <source>Studio</source>
        <translation>Studio</translation>
    </message>
    <message>
        <source>Give to a couple</source>
        <translation>Einem Paar geben</translation>
    </message>
    <message>
        <source>One file of a programme or exercises, with all that they need</source>
        <translation>Eine Datei aus einem Programm oder Übungen, mit allem, was sie brauchen</translation>
    </message>
    <message>
        <source>Write here, or in any editor you like. You see how a file reads, hear it and rehearse it, and this page follows as you save.</source>
        <translation>Schreib hier oder in dem Editor, den du magst. Du siehst, wie sich eine Datei liest, hörst und probst sie, und diese Seite folgt, sobald du speicherst.</translation>
    </message>
</context>
<context>
    <name>StudioViewModel</name>
    <message>
        <source>The folder could not be made: {reason}.</source>
        <translation>Der Ordner ließ sich nicht anlegen: {reason}.</translation>
    </message>
    <message>
        <source>Choose the folder you write in</source>
        <translation>Wähle den Ordner, in dem du schreibst</translation>
    </message>
    <message>
        <source>Open an exercise file</source>
        <translation>Öffne eine Übungsdatei</translation>
    </message>
    <message>
        <source>Exercises</source>
        <translation>Übungen</translation>
    </message>
    <message>
        <source>{folder} holds a great deal else. The folder with the exercises in it is enough.</source>
        <translation>In {folder} liegt noch sehr viel anderes. Der Ordner mit den Übungen genügt.</translation>
    </message>
    <message>
        <source>No program on this computer can show folders right now.</source>
        <translation>Auf diesem Computer kann gerade kein Programm Ordner zeigen.</translation>
    </message>
</context>
<context>
    <name>Summary</name>
    <message>
        <source>Our practice</source>
        <translation>Unser Weg</translation>
    </message>
    <message>
        <source>For your coach</source>
        <translation>Für euren Coach</translation>
    </message>
    <message>
        <source>You choose what goes in, line by line. Nothing goes in by itself. Who did what, pauses and sessions that ended early never appear here.</source>
        <translation>Ihr wählt Zeile für Zeile, was hineinkommt. Von selbst kommt nichts hinein. Wer was getan hat, Pausen und früh beendete Sitzungen stehen hier nie.</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>A few words from you</source>
        <translation>Ein paar Worte von euch</translation>
    </message>
    <message>
        <source>At the top of the page, if you like</source>
        <translation>Ganz oben auf der Seite, wenn ihr mögt</translation>
    </message>
    <message>
        <source>Looking for what you did…</source>
        <translation>Eure letzten Wochen werden zusammengesucht …</translation>
    </message>
    <message>
        <source>Add the usual lines</source>
        <translation>Das Übliche übernehmen</translation>
    </message>
    <message>
        <source>All but words you kept, where you are, and what you left out before</source>
        <translation>Alles außer Worten, die ihr behalten habt, der Stelle, an der ihr seid, und dem, was ihr schon einmal weggelassen habt</translation>
    </message>
    <message>
        <source>Nothing is noted for these days yet. Your own words can go in all the same.</source>
        <translation>Von diesen Tagen ist noch nichts notiert. Eure eigenen Worte können trotzdem hinein.</translation>
    </message>
</context>
<context>
    <name>SummaryActions</name>
    <message>
        <source>Save as PDF</source>
        <translation>Als PDF speichern</translation>
    </message>
    <message>
        <source>Save as text</source>
        <translation>Als Text speichern</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>Text kopieren</translation>
    </message>
    <message>
        <source>Another folder</source>
        <translation>Anderer Ordner</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>The folder it is saved in</source>
        <translation>Der Ordner, in dem gespeichert wird</translation>
    </message>
    <message>
        <source>Save it there</source>
        <translation>Dort speichern</translation>
    </message>
    <message>
        <source>It will be a new file in %1. Nothing is sent: you hand it over yourselves.</source>
        <translation>Es wird eine neue Datei in %1. Nichts wird verschickt: Ihr gebt sie selbst weiter.</translation>
    </message>
</context>
<context>
    <name>SummaryFileViewModel</name>
    <message>
        <source>Choose a folder for the summary</source>
        <translation>Wählt einen Ordner für die Zusammenfassung</translation>
    </message>
    <message>
        <source>There is no folder {folder}.</source>
        <translation>Einen Ordner {folder} gibt es nicht.</translation>
    </message>
    <message>
        <source>No program on this computer can show it right now. The file is there all the same.</source>
        <translation>Auf diesem Computer kann sie gerade kein Programm zeigen. Die Datei ist trotzdem da.</translation>
    </message>
    <message>
        <source>Guided summary {day}</source>
        <translation>Guided Zusammenfassung {day}</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>Gespeichert als {file}</translation>
    </message>
    <message>
        <source>There is no room left in {folder}, so nothing was saved. Another folder may have some.</source>
        <translation>In {folder} ist kein Platz mehr, deshalb wurde nichts gespeichert. Vielleicht ist in einem anderen Ordner noch welcher.</translation>
    </message>
    <message>
        <source>Nothing can be written in {folder}. Another folder will do.</source>
        <translation>In {folder} lässt sich nichts schreiben. Ein anderer Ordner tut es auch.</translation>
    </message>
    <message>
        <source>{folder} is not there as a folder any more. Another one will do.</source>
        <translation>{folder} gibt es als Ordner nicht mehr. Ein anderer tut es auch.</translation>
    </message>
    <message>
        <source>It could not be saved in {folder}. Another folder may do.</source>
        <translation>In {folder} ließ es sich nicht speichern. Vielleicht geht es in einem anderen Ordner.</translation>
    </message>
</context>
<context>
    <name>SummaryLines</name>
    <message>
        <source>changed since you chose it</source>
        <translation>geändert, seit ihr es ausgewählt habt</translation>
    </message>
</context>
<context>
    <name>SummaryMaterial</name>
    <message>
        <source>Two weeks</source>
        <translation>Zwei Wochen</translation>
    </message>
    <message>
        <source>Four weeks</source>
        <translation>Vier Wochen</translation>
    </message>
    <message>
        <source>Three months</source>
        <translation>Drei Monate</translation>
    </message>
    <message>
        <source>{number} of {all}</source>
        <translation>{number} von {all}</translation>
    </message>
    <message>
        <source>Since your last call, {day}</source>
        <translation>Seit eurem letzten Gespräch, {day}</translation>
    </message>
    <message>
        <source>Since you took it up, {day}</source>
        <translation>Seit ihr damit begonnen habt, {day}</translation>
    </message>
    <message>
        <source>Our practice</source>
        <translation>Unser Weg</translation>
    </message>
    <message>
        <source>These stay between you two unless you choose them.</source>
        <translation>Das bleibt zwischen euch beiden, wenn ihr es nicht auswählt.</translation>
    </message>
    <message>
        <source>The latest of them stand here.</source>
        <translation>Hier stehen die neuesten davon.</translation>
    </message>
    <message>
        <source>It is drawn from the exercises and moments you chose, day by day.</source>
        <translation>Gezeichnet aus den Übungen und Momenten, die ihr ausgewählt habt, Tag für Tag.</translation>
    </message>
    <message>
        <source>This stays out unless you choose it.</source>
        <translation>Das bleibt draußen, wenn ihr es nicht auswählt.</translation>
    </message>
</context>
<context>
    <name>SummaryPreview</name>
    <message>
        <source>The page as it will be</source>
        <translation>Die Seite, wie sie sein wird</translation>
    </message>
</context>
<context>
    <name>SummaryViewModel</name>
    <message>
        <source>It doesn’t all fit on two pages: each part ends with how many more there are. The text has them all.</source>
        <translation>Auf zwei Seiten ist nicht für alles Platz: Am Ende eines Teils steht, wie viele es noch sind. Im Text sind alle.</translation>
    </message>
    <message>
        <source>Copied. You can put it into a message now.</source>
        <translation>Kopiert. Ihr könnt den Text jetzt in eine Nachricht einfügen.</translation>
    </message>
</context>
<context>
    <name>SummaryWording</name>
    <message>
        <source>Your names</source>
        <translation>Eure Namen</translation>
    </message>
    <message>
        <source>What we practised</source>
        <translation>Was wir geübt haben</translation>
    </message>
    <message>
        <source>Small moments</source>
        <translation>Kleine Momente</translation>
    </message>
    <message>
        <source>How warm it was</source>
        <translation>Wie warm es war</translation>
    </message>
    <message>
        <source>What we would like again</source>
        <translation>Was wir gern wieder hätten</translation>
    </message>
    <message>
        <source>Words we kept</source>
        <translation>Worte, die wir behalten haben</translation>
    </message>
    <message>
        <source>Where we are</source>
        <translation>Wo wir gerade sind</translation>
    </message>
    <message>
        <source>What we want to ask</source>
        <translation>Was wir fragen möchten</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <translation>d. MMMM</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} bis {last}</translation>
    </message>
    <message>
        <source>d</source>
        <translation>d.</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <translation>d. MMMM yyyy</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>„{words}“</translation>
    </message>
    <message>
        <source>what we agreed on</source>
        <translation>was wir ausgemacht haben</translation>
    </message>
    <message>
        <source>{times} in the last two weeks</source>
        <translation>{times} in den letzten zwei Wochen</translation>
    </message>
    <message>
        <source>The curve of our warmth</source>
        <translation>Die Kurve unserer Wärme</translation>
    </message>
    <message>
        <source>Drawn from what is on this page alone. It halves every two days and never reaches zero. A picture, not a score.</source>
        <translation>Gezeichnet nur aus dem, was auf dieser Seite steht. Es halbiert sich alle zwei Tage und wird nie null. Ein Bild, keine Wertung.</translation>
    </message>
    <message>
        <source>and one more</source>
        <translation>und noch eine Zeile</translation>
    </message>
    <message>
        <source>and {number} more</source>
        <translation>und {number} weitere</translation>
    </message>
</context>
<context>
    <name>Take</name>
    <message>
        <source>The microphone was lost. What was recorded until then is kept.</source>
        <translation>Das Mikrofon ist weg. Was bis dahin aufgenommen war, ist noch da.</translation>
    </message>
    <message>
        <source>Parts of it were too loud and may crackle. A little further away is better.</source>
        <translation>Manches war zu laut und kann kratzen. Etwas weiter weg ist besser.</translation>
    </message>
    <message>
        <source>It was quiet, so the room may be heard too. A little closer is better.</source>
        <translation>Es war leise, darum hört man vielleicht auch den Raum. Etwas näher ist besser.</translation>
    </message>
    <message>
        <source>Nothing was heard. Is the microphone muted?</source>
        <translation>Es war nichts zu hören. Ist das Mikrofon stumm geschaltet?</translation>
    </message>
    <message>
        <source>The recording could not be made ready. Please try again.</source>
        <translation>Die Aufnahme ließ sich nicht fertigstellen. Versuch es bitte noch einmal.</translation>
    </message>
</context>
<context>
    <name>TakeButtons</name>
    <message>
        <source>Record</source>
        <translation>Aufnehmen</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Use this one</source>
        <translation>Diese nehmen</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabetaste</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Anhören</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>R</source>
        <translation>R</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
</context>
<context>
    <name>TakeStatus</name>
    <message>
        <source>Recording in %1</source>
        <translation>Aufnahme in %1</translation>
    </message>
    <message>
        <source>Recording  %1</source>
        <translation>Aufnahme  %1</translation>
    </message>
    <message>
        <source>Recorded  %1</source>
        <translation>Aufgenommen  %1</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Einen Moment …</translation>
    </message>
    <message>
        <source>Ready when you are</source>
        <translation>Bereit, wenn du es bist</translation>
    </message>
</context>
<context>
    <name>TakenUp</name>
    <message>
        <source>From your coach</source>
        <translation>Von eurem Coach</translation>
    </message>
    <message>
        <source>Your week</source>
        <translation>Eure Woche</translation>
    </message>
    <message>
        <source>From your coach: week {number} of {total}</source>
        <translation>Von eurem Coach: Woche {number} von {total}</translation>
    </message>
    <message>
        <source>{programme}: week {number} of {total}</source>
        <translation>{programme}: Woche {number} von {total}</translation>
    </message>
</context>
<context>
    <name>TenderCard</name>
    <message>
        <source>Back to usual</source>
        <translation>Wieder wie sonst</translation>
    </message>
    <message>
        <source>This isn’t kept</source>
        <translation>Nichts davon bleibt gespeichert</translation>
    </message>
    <message>
        <source>These days need more care</source>
        <translation>Diese Tage brauchen mehr Fürsorge</translation>
    </message>
    <message>
        <source>Gentler things come first then</source>
        <translation>Dann kommt Sanfteres zuerst</translation>
    </message>
</context>
<context>
    <name>TenderDays</name>
    <message>
        <source>These days need more care</source>
        <translation>Diese Tage brauchen mehr Fürsorge</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>A few days</source>
        <translation>Ein paar Tage</translation>
    </message>
    <message>
        <source>Whatever the reason, nobody asks. Gentler things come first then; everything else is still there, a little later.</source>
        <translation>Was auch der Grund ist, niemand fragt danach. Dann kommt Sanfteres zuerst; alles andere bleibt da und kommt ein wenig später.</translation>
    </message>
    <message>
        <source>Repeating</source>
        <translation>Wiederkehrend</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Beginning</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>Again every</source>
        <translation>Wieder alle</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>The arrows make it more or less.</source>
        <translation>Die Pfeile machen es mehr oder weniger.</translation>
    </message>
</context>
<context>
    <name>TenderViewModel</name>
    <message>
        <source>Gentler things come first just now.</source>
        <translation>Gerade kommt Sanfteres zuerst.</translation>
    </message>
    <message>
        <source>{number} days</source>
        <translation>{number} Tage</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 Tag</translation>
    </message>
    <message>
        <source>More care from {day} on, for {days}.</source>
        <translation>Mehr Fürsorge ab {day}, für {days}.</translation>
    </message>
    <message>
        <source>Today needs more care.</source>
        <translation>Heute braucht mehr Fürsorge.</translation>
    </message>
    <message>
        <source>These days need more care, until {day}.</source>
        <translation>Diese Tage brauchen mehr Fürsorge, bis {day}.</translation>
    </message>
    <message>
        <source>More care from {day} on, for {days}, and again every {number} days.</source>
        <translation>Mehr Fürsorge ab {day}, für {days}, und wieder alle {number} Tage.</translation>
    </message>
    <message>
        <source>These days need more care. They repeat every {number} days.</source>
        <translation>Diese Tage brauchen mehr Fürsorge und wiederholen sich alle {number} Tage.</translation>
    </message>
    <message>
        <source>Days that need more care repeat every {number} days.</source>
        <translation>Tage, die mehr Fürsorge brauchen, wiederholen sich alle {number} Tage.</translation>
    </message>
</context>
<context>
    <name>ThisWeek</name>
    <message>
        <source>Put aside for now: %1</source>
        <translation>Vorerst zur Seite gelegt: %1</translation>
    </message>
    <message>
        <source>Take it up again</source>
        <translation>Wieder aufnehmen</translation>
    </message>
    <message>
        <source>A note of my own</source>
        <translation>Eine Notiz für mich</translation>
    </message>
    <message>
        <source>We have a coach</source>
        <translation>Wir haben einen Coach</translation>
    </message>
    <message>
        <source>Then there is a place here for what you bring to the next call</source>
        <translation>Dann ist hier Platz für das, was ihr zum nächsten Gespräch mitbringt</translation>
    </message>
</context>
<context>
    <name>TodayCard</name>
    <message>
        <source>Begin</source>
        <translation>Beginnen</translation>
    </message>
    <message>
        <source>Have a look</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabetaste</translation>
    </message>
</context>
<context>
    <name>Tonight</name>
    <message>
        <source>We have</source>
        <translation>Wir haben</translation>
    </message>
    <message>
        <source>We feel</source>
        <translation>Wir sind</translation>
    </message>
</context>
<context>
    <name>TonightFoot</name>
    <message>
        <source>Choose for us</source>
        <translation>Für uns wählen</translation>
    </message>
    <message>
        <source>Each of you says in private what would be welcome today</source>
        <translation>Ihr sagt beide vertraulich, was heute willkommen wäre</translation>
    </message>
    <message>
        <source>Today is a lot</source>
        <translation>Heute ist alles viel</translation>
    </message>
    <message>
        <source>The gentlest things, and a pause apart</source>
        <translation>Das Sanfteste und eine Pause voneinander</translation>
    </message>
    <message>
        <source>Note a moment</source>
        <translation>Moment notieren</translation>
    </message>
    <message>
        <source>Note something small that happened between you, or try one now</source>
        <translation>Etwas Kleines notieren, das zwischen euch war, oder eins ausprobieren</translation>
    </message>
    <message>
        <source>Back to usual</source>
        <translation>Wieder wie sonst</translation>
    </message>
    <message>
        <source>Three ways to ask, or words of your own</source>
        <translation>Drei Arten zu fragen oder eigene Worte</translation>
    </message>
</context>
<context>
    <name>TonightViewModel</name>
    <message>
        <source>Good morning, {a} and {b}.</source>
        <translation>Guten Morgen, {a} und {b}.</translation>
    </message>
    <message>
        <source>Good afternoon, {a} and {b}.</source>
        <translation>Guten Tag, {a} und {b}.</translation>
    </message>
    <message>
        <source>Good evening, {a} and {b}.</source>
        <translation>Guten Abend, {a} und {b}.</translation>
    </message>
    <message>
        <source>frazzled</source>
        <translation>geschafft</translation>
    </message>
    <message>
        <source>distant</source>
        <translation>uns fern</translation>
    </message>
    <message>
        <source>tender</source>
        <translation>zärtlich</translation>
    </message>
    <message>
        <source>easy</source>
        <translation>gelöst</translation>
    </message>
    <message>
        <source>There are no exercises here yet.</source>
        <translation>Hier gibt es noch keine Übungen.</translation>
    </message>
    <message>
        <source>Nothing has to happen today. Being near is enough.</source>
        <translation>Heute muss nichts geschehen. Nah sein genügt.</translation>
    </message>
    <message>
        <source>Nothing fits that just now. All exercises are below.</source>
        <translation>Dazu passt gerade nichts. Unten findet ihr alle Übungen.</translation>
    </message>
    <message>
        <source>All exercises</source>
        <translation>Alle Übungen</translation>
    </message>
    <message>
        <source>1 exercise</source>
        <translation>1 Übung</translation>
    </message>
    <message>
        <source>All {number} exercises</source>
        <translation>Alle {number} Übungen</translation>
    </message>
    <message>
        <source>From your coach</source>
        <translation>Von eurem Coach</translation>
    </message>
    <message>
        <source>Gentle for today</source>
        <translation>Sanft für heute</translation>
    </message>
    <message>
        <source>A small moment</source>
        <translation>Ein kleiner Moment</translation>
    </message>
    <message>
        <source>Something gentle</source>
        <translation>Etwas Sanftes</translation>
    </message>
    <message>
        <source>Something new</source>
        <translation>Etwas Neues</translation>
    </message>
    <message>
        <source>For a change</source>
        <translation>Zur Abwechslung</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Guided is in the tray now. Its icon opens and closes it.</source>
        <translation>Guided ist jetzt im Infobereich. Das Symbol dort öffnet und schließt es.</translation>
    </message>
    <message>
        <source>A small moment</source>
        <translation>Ein kleiner Moment</translation>
    </message>
    <message>
        <source>Open Guided</source>
        <translation>Guided öffnen</translation>
    </message>
    <message>
        <source>Close Guided</source>
        <translation>Guided schließen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Not today</source>
        <translation>Heute nicht</translation>
    </message>
    <message>
        <source>Noted.</source>
        <translation>Notiert.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>A moment for two?</source>
        <translation>Ein Moment zu zweit?</translation>
    </message>
</context>
<context>
    <name>TryNow</name>
    <message>
        <source>Begin</source>
        <translation>Beginnen</translation>
    </message>
    <message>
        <source>Phones down for</source>
        <translation>Handys weg für</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 Min.</translation>
    </message>
    <message>
        <source>Phones down. A soft bell ends it, or either of you.</source>
        <translation>Handys weg. Eine leise Glocke beendet es, oder ihr selbst.</translation>
    </message>
</context>
<context>
    <name>UndoBar</name>
    <message>
        <source>Removed: %1</source>
        <translation>Entfernt: %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>Unfinished</name>
    <message>
        <source>You were in the middle of a session.</source>
        <translation>Ihr wart mitten in einer Sitzung.</translation>
    </message>
    <message>
        <source>The program closed before its end. You can go on from the same step: it waits until you hold, and asks again. Or leave it for another day.</source>
        <translation>Guided wurde vor dem Ende geschlossen. Es kann beim selben Schritt weitergehen: Es wartet, bis du hältst, und fragt noch einmal. Oder lass es für einen anderen Tag.</translation>
    </message>
    <message>
        <source>Guided closed before it ended. You can resume at the same step: it stays paused until you both hold, and asks again before any touch.</source>
        <translation>Guided wurde vor dem Ende geschlossen. Ihr könnt beim selben Schritt weitermachen: Er bleibt in Pause, bis ihr beide haltet, und vor jeder Berührung wird neu gefragt.</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Not today</source>
        <translation>Heute nicht</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
</context>
<context>
    <name>VersionList</name>
    <message>
        <source>Earlier versions</source>
        <translation>Frühere Fassungen</translation>
    </message>
    <message>
        <source>The last twenty are kept on this computer. Using one can be undone.</source>
        <translation>Die letzten zwanzig bleiben auf diesem Computer. Du kannst die Wahl rückgängig machen.</translation>
    </message>
    <message>
        <source>Use this version</source>
        <translation>Diese Fassung nehmen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
</context>
<context>
    <name>VisitFeedback</name>
    <message>
        <source>%1, how was it for you?</source>
        <translation>%1, wie war es für dich?</translation>
    </message>
    <message>
        <source>Nobody sees this, and it is not kept. Every answer is a good one.</source>
        <translation>Niemand sieht das, und es wird nicht gespeichert. Jede Antwort ist gut.</translation>
    </message>
    <message>
        <source>Keys 1 to 4, the arrows and Enter, or a tap.</source>
        <translation>Tasten 1 bis 4, Pfeile und Eingabetaste oder ein Tippen.</translation>
    </message>
    <message>
        <source>Easy</source>
        <translation>Leicht</translation>
    </message>
    <message>
        <source>It felt like something you know.</source>
        <translation>Es fühlte sich bekannt an.</translation>
    </message>
    <message>
        <source>New, but fine</source>
        <translation>Neu, aber gut</translation>
    </message>
    <message>
        <source>A little strange, and all right.</source>
        <translation>Ein wenig fremd, und in Ordnung.</translation>
    </message>
    <message>
        <source>Too much</source>
        <translation>Zu viel</translation>
    </message>
    <message>
        <source>More than was good today.</source>
        <translation>Mehr, als heute gut war.</translation>
    </message>
    <message>
        <source>Rather not say</source>
        <translation>Lieber nichts sagen</translation>
    </message>
    <message>
        <source>It stays with you.</source>
        <translation>Es bleibt bei dir.</translation>
    </message>
</context>
<context>
    <name>VisitIntro</name>
    <message>
        <source>A word from each of you</source>
        <translation>Ein Wort von euch beiden</translation>
    </message>
    <message>
        <source>One after the other, while the other looks away. That way the slower of you sets the pace. What is said is never shown and never kept.</source>
        <translation>Ihr seid nacheinander dran; wer gerade nicht dran ist, schaut weg. So passt das Tempo für die langsamere Person. Was gesagt wird, wird nie gezeigt und nie gespeichert.</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Beginnen</translation>
    </message>
    <message>
        <source>Not today</source>
        <translation>Heute nicht</translation>
    </message>
</context>
<context>
    <name>VisitThanks</name>
    <message>
        <source>Thank you.</source>
        <translation>Danke.</translation>
    </message>
    <message>
        <source>The next evenings will be gentler ones, as they are by chance every now and then. Nobody is told why. If something hurt or frightened you, help is one key away.</source>
        <translation>Die nächsten Abende werden sanfter, wie sie es ab und zu auch durch Zufall sind. Niemand erfährt, warum. Hat etwas wehgetan oder Angst gemacht: Hilfe ist eine Taste entfernt.</translation>
    </message>
    <message>
        <source>What you said is wiped as soon as you have both answered. Whatever comes next time is a suggestion, and leaving it is fine. Help is one key away, as always.</source>
        <translation>Was du gesagt hast, wird gelöscht, sobald ihr beide geantwortet habt. Was beim nächsten Mal kommt, ist ein Vorschlag, und ihn zu lassen ist in Ordnung. Hilfe ist wie immer eine Taste entfernt.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabetaste</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
</context>
<context>
    <name>VisitWish</name>
    <message>
        <source>%1, and next time?</source>
        <translation>%1, und beim nächsten Mal?</translation>
    </message>
    <message>
        <source>Most people stay where they are for a while. Nothing comes of this unless you both wish for it.</source>
        <translation>Die meisten bleiben eine Weile, wo sie sind. Daraus wird nur etwas, wenn ihr es euch beide wünscht.</translation>
    </message>
    <message>
        <source>Keys 1 and 2, the arrows and Enter, or a tap.</source>
        <translation>Tasten 1 und 2, Pfeile und Eingabetaste oder ein Tippen.</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>Noch einmal dasselbe</translation>
    </message>
    <message>
        <source>Or something gentler. There is no hurry in it.</source>
        <translation>Oder etwas Sanfteres. Es eilt nicht.</translation>
    </message>
    <message>
        <source>I would like to try the next step</source>
        <translation>Ich möchte den nächsten Schritt probieren</translation>
    </message>
    <message>
        <source>If you both would.</source>
        <translation>Wenn ihr es beide mögt.</translation>
    </message>
</context>
<context>
    <name>VoiceList</name>
    <message>
        <source>Who reads to you</source>
        <translation>Wer euch vorliest</translation>
    </message>
</context>
<context>
    <name>VoiceRows</name>
    <message>
        <source>the usual one</source>
        <translation>die übliche</translation>
    </message>
    <message>
        <source>robotic</source>
        <translation>klingt nach Roboter</translation>
    </message>
    <message>
        <source>the usual one, robotic</source>
        <translation>die übliche, klingt nach Roboter</translation>
    </message>
    <message>
        <source>This computer’s voice</source>
        <translation>Die Stimme dieses Computers</translation>
    </message>
    <message>
        <source>words on the screen only</source>
        <translation>nur Worte auf dem Bildschirm</translation>
    </message>
    <message>
        <source>No voice</source>
        <translation>Keine Stimme</translation>
    </message>
</context>
<context>
    <name>VoiceSection</name>
    <message>
        <source>Voice</source>
        <translation>Stimme</translation>
    </message>
    <message>
        <source>Who reads to you, so that your eyes can close. A coach’s own recording is always played as it is.</source>
        <translation>Wer euch vorliest, damit ihr die Augen schließen könnt. Was ein Coach selbst eingesprochen hat, wird immer so gespielt.</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>slower</source>
        <translation>langsamer</translation>
    </message>
    <message>
        <source>quicker</source>
        <translation>schneller</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Lautstärke</translation>
    </message>
    <message>
        <source>quieter</source>
        <translation>leiser</translation>
    </message>
    <message>
        <source>louder</source>
        <translation>lauter</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Anhören</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
</context>
<context>
    <name>WaitingLights</name>
    <message>
        <source>Choosing…</source>
        <translation>Wir suchen aus …</translation>
    </message>
</context>
<context>
    <name>WaitingNotice</name>
    <message>
        <source>“%1” waits</source>
        <translation>„%1“ wartet</translation>
    </message>
    <message>
        <source>Open “%1”</source>
        <translation>„%1“ öffnen</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
</context>
<context>
    <name>WarmthCard</name>
    <message>
        <source>Everything you do together adds to it. It halves every two days and never reaches zero. A picture, not a score.</source>
        <translation>Alles, was ihr zusammen tut, kommt hinzu. Es halbiert sich alle zwei Tage und wird nie null. Ein Bild, keine Punktzahl.</translation>
    </message>
    <message>
        <source>We are back</source>
        <translation>Wir sind zurück</translation>
    </message>
    <message>
        <source>We are away for a while</source>
        <translation>Wir sind eine Weile weg</translation>
    </message>
    <message>
        <source>Nothing fades meanwhile</source>
        <translation>Solange verblasst nichts</translation>
    </message>
    <message>
        <source>Save this as a picture</source>
        <translation>Als Bild speichern</translation>
    </message>
</context>
<context>
    <name>WarmthCurveViewModel</name>
    <message>
        <source>Saved as {file}.</source>
        <translation>Gespeichert als {file}.</translation>
    </message>
    <message>
        <source>{file} could not be written.</source>
        <translation>{file} ließ sich nicht schreiben.</translation>
    </message>
</context>
<context>
    <name>WarmthPicture</name>
    <message>
        <source>4 weeks ago</source>
        <translation>vor 4 Wochen</translation>
    </message>
    <message>
        <source>3 weeks ago</source>
        <translation>vor 3 Wochen</translation>
    </message>
    <message>
        <source>2 weeks ago</source>
        <translation>vor 2 Wochen</translation>
    </message>
    <message>
        <source>last week</source>
        <translation>letzte Woche</translation>
    </message>
</context>
<context>
    <name>WarmthViewModel</name>
    <message>
        <source>Away for now: nothing fades meanwhile.</source>
        <translation>Gerade weg: Solange verblasst nichts.</translation>
    </message>
    <message>
        <source>Your two lights are glowing.</source>
        <translation>Eure zwei Lichter leuchten.</translation>
    </message>
    <message>
        <source>Your two lights are warm.</source>
        <translation>Eure zwei Lichter sind warm.</translation>
    </message>
    <message>
        <source>Your two lights are ready for something small.</source>
        <translation>Eure zwei Lichter sind bereit für etwas Kleines.</translation>
    </message>
</context>
<context>
    <name>Ways</name>
    <message>
        <source>{usual} with yes each time, {longest} at most</source>
        <translation>{usual} mit jedem Ja, höchstens {longest}</translation>
    </message>
    <message>
        <source>No way leads here</source>
        <translation>Kein Weg führt hierher</translation>
    </message>
    <message>
        <source>Only a stop leads out</source>
        <translation>Nur ein Stopp führt hinaus</translation>
    </message>
    <message>
        <source>the end</source>
        <translation>das Ende</translation>
    </message>
    <message>
        <source>yes: {step}</source>
        <translation>ja: {step}</translation>
    </message>
    <message>
        <source>gentler: {step}</source>
        <translation>sanfter: {step}</translation>
    </message>
    <message>
        <source>stop: {step}</source>
        <translation>Stopp: {step}</translation>
    </message>
    <message>
        <source>then: {step}</source>
        <translation>dann: {step}</translation>
    </message>
</context>
<context>
    <name>WaysPane</name>
    <message>
        <source>The ways through are shown as soon as the exercise can be played.</source>
        <translation>Die Wege stehen hier, sobald sich die Übung spielen lässt.</translation>
    </message>
    <message>
        <source>Goes to the step</source>
        <translation>Geht zum Schritt</translation>
    </message>
</context>
<context>
    <name>WeekCard</name>
    <message>
        <source>For the call</source>
        <translation>Für das Gespräch</translation>
    </message>
    <message>
        <source>To talk about, if you like</source>
        <translation>Zum Erzählen, wenn ihr mögt</translation>
    </message>
</context>
<context>
    <name>WeekdayChoices</name>
    <message>
        <source>Days of the week</source>
        <translation>Wochentage</translation>
    </message>
</context>
<context>
    <name>Weeks</name>
    <message>
        <source>up to “{rung}”</source>
        <translation>bis „{rung}“</translation>
    </message>
    <message>
        <source>if you like</source>
        <translation>wenn ihr mögt</translation>
    </message>
    <message>
        <source>One week</source>
        <translation>Eine Woche</translation>
    </message>
    <message>
        <source>{number} weeks</source>
        <translation>{number} Wochen</translation>
    </message>
    <message>
        <source>Week {number}</source>
        <translation>Woche {number}</translation>
    </message>
    <message>
        <source>Weeks {first} to {last}</source>
        <translation>Woche {first} bis {last}</translation>
    </message>
    <message>
        <source>on {days}</source>
        <translation>am {days}</translation>
    </message>
    <message>
        <source>every second day</source>
        <translation>jeden zweiten Tag</translation>
    </message>
    <message>
        <source>every day</source>
        <translation>jeden Tag</translation>
    </message>
    <message>
        <source>once</source>
        <translation>einmal</translation>
    </message>
    <message>
        <source>A closer exercise, hidden</source>
        <translation>Eine nähere Übung, ausgeblendet</translation>
    </message>
    <message>
        <source>You can show it in Settings</source>
        <translation>Ihr könnt sie in den Einstellungen einblenden</translation>
    </message>
    <message>
        <source>twice</source>
        <translation>zweimal</translation>
    </message>
    <message>
        <source>three times</source>
        <translation>dreimal</translation>
    </message>
    <message>
        <source>four times</source>
        <translation>viermal</translation>
    </message>
    <message>
        <source>five times</source>
        <translation>fünfmal</translation>
    </message>
    <message>
        <source>six times</source>
        <translation>sechsmal</translation>
    </message>
    <message>
        <source>{number} times</source>
        <translation>{number}-mal</translation>
    </message>
</context>
<context>
    <name>WhoBegins</name>
    <message>
        <source>Giving first</source>
        <translation>Gibt zuerst</translation>
    </message>
</context>
<context>
    <name>WordHelp</name>
    <message>
        <source>There is nothing to explain here.</source>
        <translation>Hier gibt es nichts zu erklären.</translation>
    </message>
    <message>
        <source>Without it: {value}.</source>
        <translation>Ohne die Angabe: {value}.</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>{number} s</source>
        <translation>{number} Sek.</translation>
    </message>
    <message>
        <source>{number} min</source>
        <translation>{number} Min.</translation>
    </message>
    <message>
        <source>{some} and {last}</source>
        <translation>{some} und {last}</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>morgen</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
    <message>
        <source>dddd d MMMM</source>
        <translation>dddd, d. MMMM</translation>
    </message>
</context>
<context>
    <name>WordsStep</name>
    <message>
        <source>A word</source>
        <translation>Ein Wort</translation>
    </message>
    <message>
        <source>Another word</source>
        <translation>Noch ein Wort</translation>
    </message>
</context>
<context>
    <name>Writing</name>
    <message>
        <source>1 step</source>
        <translation>1 Schritt</translation>
    </message>
    <message>
        <source>{number} steps</source>
        <translation>{number} Schritte</translation>
    </message>
    <message>
        <source>1 question</source>
        <translation>1 Frage</translation>
    </message>
    <message>
        <source>{number} questions</source>
        <translation>{number} Fragen</translation>
    </message>
    <message>
        <source>until ready</source>
        <translation>bis ihr so weit seid</translation>
    </message>
    <message>
        <source>{number} s</source>
        <translation>{number} s</translation>
    </message>
    <message>
        <source>Speaks for {spoken} of {seconds} s.</source>
        <translation>Spricht {spoken} von {seconds} s.</translation>
    </message>
</context>
<context>
    <name>WritingFoot</name>
    <message>
        <source>Shown on this page</source>
        <translation>Auf dieser Seite zu sehen</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Shows the text, or folds it away</source>
        <translation>Zeigt den Text oder klappt ihn weg</translation>
    </message>
    <message>
        <source>Beside it</source>
        <translation>Daneben</translation>
    </message>
    <message>
        <source>Shows the step, its form, the script or the ways through beside the text, or folds them away</source>
        <translation>Zeigt neben dem Text den Schritt, sein Formular, das Drehbuch oder alle Wege, oder klappt sie weg</translation>
    </message>
    <message>
        <source>Strip of steps</source>
        <translation>Leiste der Schritte</translation>
    </message>
    <message>
        <source>Shows all steps side by side, or folds them away</source>
        <translation>Zeigt alle Schritte nebeneinander oder klappt sie weg</translation>
    </message>
</context>
<context>
    <name>WritingHeader</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Control and F find and replace words in the text</source>
        <translation>Strg und F suchen und ersetzen Wörter im Text</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Fassungen</translation>
    </message>
    <message>
        <source>Rehearse</source>
        <translation>Proben</translation>
    </message>
    <message>
        <source>From the step that the caret is in</source>
        <translation>Ab dem Schritt, in dem du schreibst</translation>
    </message>
    <message>
        <source>%1 ×</source>
        <translation>%1 ×</translation>
    </message>
    <message>
        <source>Rehearses from the step that the caret is in, %1 times as fast</source>
        <translation>Probt ab dem Schritt der Schreibmarke, %1-mal so schnell</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Aufnehmen</translation>
    </message>
    <message>
        <source>Your own voice, line by line</source>
        <translation>Deine eigene Stimme, Zeile für Zeile</translation>
    </message>
</context>
<context>
    <name>WritingViewModel</name>
    <message>
        <source>{file} is not saved. What you wrote is kept among its versions.</source>
        <translation>{file} ist nicht gespeichert. Was du geschrieben hast, bleibt unter den Fassungen.</translation>
    </message>
    <message>
        <source>{file}: {reason}.</source>
        <translation>{file}: {reason}.</translation>
    </message>
</context>
</TS>
