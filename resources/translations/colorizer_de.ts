<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
    <context>
        <name>About</name>
        <message>
            <source>&lt;h3&gt;Colorizer {version}&lt;/h3&gt;&lt;p&gt;Gives black-and-white photos believable colours. The colours are a guess: nobody can know what they really were.&lt;/p&gt;&lt;p&gt;Works wholly on this computer and sends nothing anywhere.&lt;/p&gt;&lt;p&gt;Free software under the MIT licence. Uses Qt and PySide6 under the LGPL 3.&lt;/p&gt;</source>
            <translation>&lt;h3&gt;Colorizer {version}&lt;/h3&gt;&lt;p&gt;Gibt Schwarz-Weiß-Fotos glaubhafte Farben. Die Farben sind geraten: Niemand kann wissen, wie sie wirklich waren.&lt;/p&gt;&lt;p&gt;Arbeitet ganz auf diesem Computer und sendet nichts irgendwohin.&lt;/p&gt;&lt;p&gt;Freie Software unter der MIT-Lizenz. Verwendet Qt und PySide6 unter der LGPL 3.&lt;/p&gt;</translation>
        </message>
        <message>
            <source>About Colorizer</source>
            <translation>Über Colorizer</translation>
        </message>
    </context>
    <context>
        <name>Actions</name>
        <message>
            <source>&amp;100 %</source>
            <translation>&amp;100 %</translation>
        </message>
        <message>
            <source>&amp;About Colorizer</source>
            <translation>&amp;Über Colorizer</translation>
        </message>
        <message>
            <source>&amp;Adjust</source>
            <translation>&amp;Anpassen</translation>
        </message>
        <message>
            <source>&amp;Automatic Mood</source>
            <translation>&amp;Automatische Stimmung</translation>
        </message>
        <message>
            <source>&amp;Batch…</source>
            <translation>S&amp;tapel…</translation>
        </message>
        <message>
            <source>&amp;Borrow a Mood…</source>
            <translation>&amp;Stimmung übernehmen…</translation>
        </message>
        <message>
            <source>&amp;Centre Divider</source>
            <translation>Trennlinie in die &amp;Mitte</translation>
        </message>
        <message>
            <source>&amp;Close Photo</source>
            <translation>Foto s&amp;chließen</translation>
        </message>
        <message>
            <source>&amp;Colorize</source>
            <translation>&amp;Kolorieren</translation>
        </message>
        <message>
            <source>&amp;Copy Result</source>
            <translation>Ergebnis &amp;kopieren</translation>
        </message>
        <message>
            <source>&amp;Divider</source>
            <translation>&amp;Trennlinie</translation>
        </message>
        <message>
            <source>&amp;Duplicate Variant</source>
            <translation>Variante &amp;duplizieren</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>&amp;Bearbeiten</translation>
        </message>
        <message>
            <source>&amp;Export Colour Layer…</source>
            <translation>Farbebene e&amp;xportieren…</translation>
        </message>
        <message>
            <source>&amp;File</source>
            <translation>&amp;Datei</translation>
        </message>
        <message>
            <source>&amp;Fit in Window</source>
            <translation>&amp;Einpassen</translation>
        </message>
        <message>
            <source>&amp;Grid of Variants</source>
            <translation>Gitter der Var&amp;ianten</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>&amp;Hilfe</translation>
        </message>
        <message>
            <source>&amp;Import Moods…</source>
            <translation>Stimmungen &amp;importieren…</translation>
        </message>
        <message>
            <source>&amp;Keep This Mood…</source>
            <translation>Stimmung b&amp;ehalten…</translation>
        </message>
        <message>
            <source>&amp;Keys and Gestures</source>
            <translation>&amp;Tasten und Gesten</translation>
        </message>
        <message>
            <source>&amp;Loupe</source>
            <translation>Lu&amp;pe</translation>
        </message>
        <message>
            <source>&amp;My Moods</source>
            <translation>&amp;Meine Stimmungen</translation>
        </message>
        <message>
            <source>&amp;Open…</source>
            <translation>&amp;Öffnen…</translation>
        </message>
        <message>
            <source>&amp;Paste Photo</source>
            <translation>Foto &amp;einfügen</translation>
        </message>
        <message>
            <source>&amp;Photo</source>
            <translation>&amp;Foto</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>&amp;Beenden</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>&amp;Wiederholen</translation>
        </message>
        <message>
            <source>&amp;Reset Colour</source>
            <translation>Farbe &amp;zurücksetzen</translation>
        </message>
        <message>
            <source>&amp;Save</source>
            <translation>&amp;Speichern</translation>
        </message>
        <message>
            <source>&amp;Show Original</source>
            <translation>&amp;Original zeigen</translation>
        </message>
        <message>
            <source>&amp;Star Variant</source>
            <translation>Als &amp;Favorit markieren</translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation>&amp;Rückgängig</translation>
        </message>
        <message>
            <source>&amp;User Guide</source>
            <translation>&amp;Handbuch</translation>
        </message>
        <message>
            <source>&amp;Variants</source>
            <translation>&amp;Varianten</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>&amp;Ansicht</translation>
        </message>
        <message>
            <source>About &amp;Qt</source>
            <translation>Über &amp;Qt</translation>
        </message>
        <message>
            <source>De&amp;lete Variant</source>
            <translation>Variante &amp;löschen</translation>
        </message>
        <message>
            <source>F&amp;ull Screen</source>
            <translation>Vo&amp;llbild</translation>
        </message>
        <message>
            <source>Paste &amp;Mood</source>
            <translation>Stimmun&amp;g einfügen</translation>
        </message>
        <message>
            <source>Pr&amp;eferences…</source>
            <translation>Einste&amp;llungen…</translation>
        </message>
        <message>
            <source>Re&amp;name Variant…</source>
            <translation>Variante &amp;umbenennen…</translation>
        </message>
        <message>
            <source>S&amp;top</source>
            <translation>A&amp;bbrechen</translation>
        </message>
        <message>
            <source>S&amp;uggest</source>
            <translation>&amp;Vorschläge machen</translation>
        </message>
        <message>
            <source>Save &amp;As…</source>
            <translation>Speichern &amp;unter…</translation>
        </message>
        <message>
            <source>Save &amp;Project</source>
            <translation>Pro&amp;jekt speichern</translation>
        </message>
        <message>
            <source>Save A&amp;ll Variants…</source>
            <translation>&amp;Alle Varianten speichern…</translation>
        </message>
        <message>
            <source>Save Pro&amp;ject As…</source>
            <translation>Proje&amp;kt speichern unter…</translation>
        </message>
        <message>
            <source>Save S&amp;tarred Variants…</source>
            <translation>&amp;Favoriten speichern…</translation>
        </message>
        <message>
            <source>Show &amp;Log File</source>
            <translation>&amp;Protokolldatei zeigen</translation>
        </message>
        <message>
            <source>Show in &amp;Folder</source>
            <translation>Im &amp;Ordner zeigen</translation>
        </message>
        <message>
            <source>Side &amp;by Side</source>
            <translation>&amp;Nebeneinander</translation>
        </message>
        <message>
            <source>Zoom &amp;In</source>
            <translation>Ver&amp;größern</translation>
        </message>
        <message>
            <source>Zoom &amp;Out</source>
            <translation>Ver&amp;kleinern</translation>
        </message>
    </context>
    <context>
        <name>AlternativeRow</name>
        <message>
            <source>Alternative</source>
            <translation>Alternative</translation>
        </message>
        <message>
            <source>Alternative {number}</source>
            <translation>Alternative {number}</translation>
        </message>
        <message>
            <source>Other colours that parts of the photo may well have</source>
            <translation>Andere Farben, die Teile des Fotos gut haben könnten</translation>
        </message>
        <message>
            <source>This photo has none: no part of it wavers between two colours that differ much</source>
            <translation>Dieses Foto hat keine: Kein Teil davon schwankt zwischen zwei deutlich verschiedenen Farben</translation>
        </message>
        <message>
            <source>Usual</source>
            <translation>Üblich</translation>
        </message>
        <message>
            <source>Usual colours</source>
            <translation>Übliche Farben</translation>
        </message>
        <message>
            <source>With this mood the photo has no such alternative: its usual colours are shown</source>
            <translation>Mit dieser Stimmung hat das Foto keine solche Alternative: Es zeigt seine üblichen Farben</translation>
        </message>
    </context>
    <context>
        <name>Banner</name>
        <message>
            <source>Colorizer goes on more slowly</source>
            <translation>Colorizer arbeitet langsamer weiter</translation>
        </message>
        <message>
            <source>Copy &amp;Details</source>
            <translation>Details &amp;kopieren</translation>
        </message>
        <message>
            <source>Dismiss</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>Dismiss this message</source>
            <translation>Diese Meldung schließen</translation>
        </message>
    </context>
    <context>
        <name>Batch</name>
        <message>
            <source>Colorizing</source>
            <translation>Wird koloriert</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Fertig</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>Fehlgeschlagen</translation>
        </message>
        <message>
            <source>Getting ready…</source>
            <translation>Wird vorbereitet…</translation>
        </message>
        <message>
            <source>Looking for photos…</source>
            <translation>Sucht nach Fotos…</translation>
        </message>
        <message>
            <source>Neutral</source>
            <translation>Neutral</translation>
        </message>
        <message>
            <source>Skipped</source>
            <translation>Übersprungen</translation>
        </message>
        <message>
            <source>Stopped</source>
            <translation>Angehalten</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>Wartet</translation>
        </message>
        <message>
            <source>about {hours} h {minutes} min left</source>
            <translation>noch etwa {hours} h {minutes} min</translation>
        </message>
        <message>
            <source>about {minutes} min left</source>
            <translation>noch etwa {minutes} min</translation>
        </message>
        <message>
            <source>less than a minute left</source>
            <translation>noch weniger als eine Minute</translation>
        </message>
        <message>
            <source>stopping after the photo at hand…</source>
            <translation>hält nach dem laufenden Foto an…</translation>
        </message>
        <message>
            <source>{count} failed</source>
            <translation>{count} fehlgeschlagen</translation>
        </message>
        <message>
            <source>{count} skipped</source>
            <translation>{count} übersprungen</translation>
        </message>
        <message>
            <source>{done} of {total} done</source>
            <translation>{done} von {total} fertig</translation>
        </message>
        <message>
            <source>{minutes} min</source>
            <translation>{minutes} min</translation>
        </message>
        <message>
            <source>{seconds} s</source>
            <translation>{seconds} s</translation>
        </message>
    </context>
    <context>
        <name>BatchActions</name>
        <message>
            <source>&amp;Add Photos…</source>
            <translation>&amp;Fotos hinzufügen…</translation>
        </message>
        <message>
            <source>&amp;Batch</source>
            <translation>&amp;Stapel</translation>
        </message>
        <message>
            <source>&amp;Close</source>
            <translation>S&amp;chließen</translation>
        </message>
        <message>
            <source>&amp;Colorize Once More</source>
            <translation>Noch einmal &amp;kolorieren</translation>
        </message>
        <message>
            <source>&amp;Keys and Gestures</source>
            <translation>&amp;Tasten und Gesten</translation>
        </message>
        <message>
            <source>&amp;New Batch</source>
            <translation>&amp;Neuer Stapel</translation>
        </message>
        <message>
            <source>&amp;Open in Colorizer</source>
            <translation>In Colorizer &amp;öffnen</translation>
        </message>
        <message>
            <source>&amp;Photos</source>
            <translation>&amp;Fotos</translation>
        </message>
        <message>
            <source>&amp;Remove from Batch</source>
            <translation>Aus dem Stapel &amp;entfernen</translation>
        </message>
        <message>
            <source>&amp;Resume a Batch…</source>
            <translation>Stapel fo&amp;rtsetzen…</translation>
        </message>
        <message>
            <source>&amp;Start</source>
            <translation>&amp;Starten</translation>
        </message>
        <message>
            <source>&amp;Try Again</source>
            <translation>Noch einmal &amp;versuchen</translation>
        </message>
        <message>
            <source>&amp;View Result</source>
            <translation>Ergebnis &amp;ansehen</translation>
        </message>
        <message>
            <source>Add &amp;Folder…</source>
            <translation>&amp;Ordner hinzufügen…</translation>
        </message>
        <message>
            <source>Copy &amp;Message</source>
            <translation>&amp;Meldung kopieren</translation>
        </message>
        <message>
            <source>Open Results Fol&amp;der</source>
            <translation>Er&amp;gebnisordner öffnen</translation>
        </message>
        <message>
            <source>Retry Fai&amp;led</source>
            <translation>Feh&amp;lgeschlagene wiederholen</translation>
        </message>
        <message>
            <source>S&amp;top</source>
            <translation>An&amp;halten</translation>
        </message>
        <message>
            <source>Save Re&amp;port…</source>
            <translation>&amp;Bericht speichern…</translation>
        </message>
    </context>
    <context>
        <name>BatchFailures</name>
        <message>
            <source>Something unexpected went wrong with the batch. No photo was changed, and what was saved is whole. Try again, and if it keeps happening, send us the details.</source>
            <translation>Mit dem Stapel ist etwas Unerwartetes schiefgegangen. Kein Foto wurde verändert, und was gespeichert ist, ist vollständig. Versuchen Sie es noch einmal, und wenn es wieder geschieht, schicken Sie uns die Details.</translation>
        </message>
        <message>
            <source>The batch cannot be resumed</source>
            <translation>Der Stapel lässt sich nicht fortsetzen</translation>
        </message>
        <message>
            <source>The batch cannot go on</source>
            <translation>Der Stapel kann nicht weitergehen</translation>
        </message>
        <message>
            <source>The look was not taken</source>
            <translation>Der Look wurde nicht übernommen</translation>
        </message>
        <message>
            <source>The moods could not be listed</source>
            <translation>Die Stimmungen konnten nicht aufgelistet werden</translation>
        </message>
        <message>
            <source>The photos were not added</source>
            <translation>Die Fotos wurden nicht hinzugefügt</translation>
        </message>
        <message>
            <source>The picture’s mood could not be borrowed</source>
            <translation>Die Stimmung des Bildes konnte nicht übernommen werden</translation>
        </message>
        <message>
            <source>The report was not written</source>
            <translation>Der Bericht wurde nicht geschrieben</translation>
        </message>
    </context>
    <context>
        <name>BatchFlow</name>
        <message>
            <source>And {count} more; the report names them all.</source>
            <translation>Und {count} weitere; der Bericht nennt sie alle.</translation>
        </message>
        <message>
            <source>Each says why in its row. The others are not affected; retry with F5.</source>
            <translation>Jedes sagt in seiner Zeile, warum. Die anderen sind nicht betroffen; wiederholen Sie mit F5.</translation>
        </message>
        <message>
            <source>In the batch already: {count}.</source>
            <translation>Schon im Stapel: {count}.</translation>
        </message>
        <message>
            <source>No photos were added</source>
            <translation>Es wurden keine Fotos hinzugefügt</translation>
        </message>
        <message>
            <source>Photos added: {count}</source>
            <translation>Hinzugefügte Fotos: {count}</translation>
        </message>
        <message>
            <source>Photos that could not be colorized: {count}</source>
            <translation>Fotos, die nicht koloriert werden konnten: {count}</translation>
        </message>
        <message>
            <source>The batch has stopped</source>
            <translation>Der Stapel hat angehalten</translation>
        </message>
        <message>
            <source>The report was saved</source>
            <translation>Der Bericht wurde gespeichert</translation>
        </message>
        <message>
            <source>There are no photos of a kind that Colorizer opens.</source>
            <translation>Es sind keine Fotos dabei, die Colorizer öffnen kann.</translation>
        </message>
    </context>
    <context>
        <name>BatchQuestions</name>
        <message>
            <source>Add Photos</source>
            <translation>Fotos hinzufügen</translation>
        </message>
        <message>
            <source>Add a Folder of Photos</source>
            <translation>Einen Ordner mit Fotos hinzufügen</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>Alle Dateien (*)</translation>
        </message>
        <message>
            <source>Borrow the Mood of a Picture</source>
            <translation>Die Stimmung eines Bildes übernehmen</translation>
        </message>
        <message>
            <source>Choose a Folder for the Results</source>
            <translation>Einen Ordner für die Ergebnisse wählen</translation>
        </message>
        <message>
            <source>Choose a Look</source>
            <translation>Einen Look wählen</translation>
        </message>
        <message>
            <source>Choose the Results Folder of the Batch to Resume</source>
            <translation>Den Ergebnisordner des Stapels wählen, der fortgesetzt werden soll</translation>
        </message>
        <message>
            <source>Colorizer</source>
            <translation>Colorizer</translation>
        </message>
        <message>
            <source>Keep Working</source>
            <translation>Weiterarbeiten</translation>
        </message>
        <message>
            <source>Looks (*.json)</source>
            <translation>Looks (*.json)</translation>
        </message>
        <message>
            <source>Photos ({patterns})</source>
            <translation>Fotos ({patterns})</translation>
        </message>
        <message>
            <source>Photos left: {left}. Stopping finishes the photo at hand and loses nothing: the batch can be resumed at any time.</source>
            <translation>Übrige Fotos: {left}. Anhalten beendet das laufende Foto und verliert nichts: Der Stapel lässt sich jederzeit fortsetzen.</translation>
        </message>
        <message>
            <source>Resume</source>
            <translation>Fortsetzen</translation>
        </message>
        <message>
            <source>Save the Report</source>
            <translation>Den Bericht speichern</translation>
        </message>
        <message>
            <source>Start Over</source>
            <translation>Von vorn beginnen</translation>
        </message>
        <message>
            <source>Stop and Close</source>
            <translation>Anhalten und schließen</translation>
        </message>
        <message>
            <source>Tables (*.csv)</source>
            <translation>Tabellen (*.csv)</translation>
        </message>
        <message>
            <source>The batch is still being worked at</source>
            <translation>Am Stapel wird noch gearbeitet</translation>
        </message>
        <message>
            <source>There is an unfinished batch in “{folder}”</source>
            <translation>In „{folder}“ liegt ein unfertiger Stapel</translation>
        </message>
        <message>
            <source>{done} of {total} photos are done. Resuming does the rest, with the settings of that batch. Starting over forgets that batch, but keeps its results.</source>
            <translation>{done} von {total} Fotos sind fertig. Fortsetzen erledigt den Rest mit den Einstellungen jenes Stapels. Von vorn beginnen vergisst jenen Stapel, behält aber seine Ergebnisse.</translation>
        </message>
    </context>
    <context>
        <name>BatchTable</name>
        <message>
            <source>Look</source>
            <translation>Look</translation>
        </message>
        <message>
            <source>Message</source>
            <translation>Meldung</translation>
        </message>
        <message>
            <source>Photo</source>
            <translation>Foto</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Stand</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Zeit</translation>
        </message>
        <message>
            <source>{percent} %</source>
            <translation>{percent} %</translation>
        </message>
    </context>
    <context>
        <name>BatchView</name>
        <message>
            <source>Drop photos or folders here</source>
            <translation>Ziehen Sie Fotos oder Ordner hierher</translation>
        </message>
        <message>
            <source>Originals are never changed. Results go to a folder of their own.</source>
            <translation>Originale werden nie verändert. Die Ergebnisse kommen in einen eigenen Ordner.</translation>
        </message>
        <message>
            <source>Photos of the batch</source>
            <translation>Fotos des Stapels</translation>
        </message>
    </context>
    <context>
        <name>BatchWindow</name>
        <message>
            <source>&amp;Look</source>
            <translation>&amp;Look</translation>
        </message>
        <message>
            <source>&amp;Resume</source>
            <translation>Fo&amp;rtsetzen</translation>
        </message>
        <message>
            <source>&amp;Start</source>
            <translation>&amp;Starten</translation>
        </message>
        <message>
            <source>Batch</source>
            <translation>Stapel</translation>
        </message>
        <message>
            <source>Progress of the batch</source>
            <translation>Fortschritt des Stapels</translation>
        </message>
        <message>
            <source>{percent} % – </source>
            <translation>{percent} % – </translation>
        </message>
    </context>
    <context>
        <name>BorrowFlow</name>
        <message>
            <source>A mood can be mixed from {count} pictures</source>
            <translation>Eine Stimmung lässt sich aus {count} Bildern mischen</translation>
        </message>
        <message>
            <source>A mood is borrowed from a picture. Drop one from the folder here.</source>
            <translation>Eine Stimmung kommt von einem Bild. Ziehen Sie eines aus dem Ordner hierher.</translation>
        </message>
        <message>
            <source>Automatic Mood</source>
            <translation>Automatische Stimmung</translation>
        </message>
        <message>
            <source>Copy a picture or a picture file first, then paste its mood here.</source>
            <translation>Kopieren Sie zuerst ein Bild oder eine Bilddatei, und fügen Sie dann hier die Stimmung ein.</translation>
        </message>
        <message>
            <source>Mood of “{name}”</source>
            <translation>Stimmung von „{name}“</translation>
        </message>
        <message>
            <source>Mood “{name}”</source>
            <translation>Stimmung „{name}“</translation>
        </message>
        <message>
            <source>Move its slider to change how much it counts.</source>
            <translation>Bewegen Sie den Regler des Bildes, um zu ändern, wie viel es zählt.</translation>
        </message>
        <message>
            <source>Pasted picture</source>
            <translation>Eingefügtes Bild</translation>
        </message>
        <message>
            <source>Remove Mood of “{name}”</source>
            <translation>Stimmung von „{name}“ entfernen</translation>
        </message>
        <message>
            <source>Remove one of them to make room for another.</source>
            <translation>Entfernen Sie eines davon, um Platz für ein anderes zu machen.</translation>
        </message>
        <message>
            <source>That is this photo’s own mood</source>
            <translation>Das ist die eigene Stimmung dieses Fotos</translation>
        </message>
        <message>
            <source>There is no picture to paste</source>
            <translation>Es gibt kein Bild zum Einfügen</translation>
        </message>
        <message>
            <source>“{name}” is a folder</source>
            <translation>„{name}“ ist ein Ordner</translation>
        </message>
        <message>
            <source>“{name}” is the photo itself. Its own mood is what Automatic uses, so alone it changes nothing.</source>
            <translation>„{name}“ ist das Foto selbst. Seine eigene Stimmung ist die, die „Automatisch“ nimmt; allein ändert sie nichts.</translation>
        </message>
        <message>
            <source>“{name}” lends its mood already</source>
            <translation>Die Stimmung von „{name}“ ist schon dabei</translation>
        </message>
    </context>
    <context>
        <name>BottomBar</name>
        <message>
            <source>Progress</source>
            <translation>Fortschritt</translation>
        </message>
    </context>
    <context>
        <name>ColourSection</name>
        <message>
            <source>Alternative</source>
            <translation>Alternative</translation>
        </message>
        <message>
            <source>Boldness</source>
            <translation>Farbmut</translation>
        </message>
        <message>
            <source>From cool, as in the shade, to warm, as in evening light</source>
            <translation>Von kühl wie im Schatten bis warm wie im Abendlicht</translation>
        </message>
        <message>
            <source>From greener to pinker</source>
            <translation>Von grünlicher bis rosiger</translation>
        </message>
        <message>
            <source>From grey to twice as colourful</source>
            <translation>Von Grau bis doppelt so farbig</translation>
        </message>
        <message>
            <source>From safe and pale to vivid</source>
            <translation>Von vorsichtig und blass bis kräftig</translation>
        </message>
        <message>
            <source>Saturation</source>
            <translation>Sättigung</translation>
        </message>
        <message>
            <source>Tint</source>
            <translation>Tönung</translation>
        </message>
        <message>
            <source>Warmth</source>
            <translation>Wärme</translation>
        </message>
    </context>
    <context>
        <name>ContinueFlow</name>
        <message>
            <source>&amp;Continue with Its Look</source>
            <translation>Mit ihrem Look &amp;weitermachen</translation>
        </message>
        <message>
            <source>Colours will differ a little: it was made with another colour model.</source>
            <translation>Die Farben werden etwas anders: Sie entstanden mit einem anderen Farbmodell.</translation>
        </message>
        <message>
            <source>Continue with Its Look</source>
            <translation>Mit ihrem Look weitermachen</translation>
        </message>
        <message>
            <source>It is coloured anew here, and the file stays as it is.</source>
            <translation>Es wird hier neu koloriert, und die Datei bleibt, wie sie ist.</translation>
        </message>
        <message>
            <source>This photo was coloured before</source>
            <translation>Dieses Foto wurde schon einmal koloriert</translation>
        </message>
        <message>
            <source>This photo was coloured by Colorizer before</source>
            <translation>Dieses Foto wurde schon einmal von Colorizer koloriert</translation>
        </message>
        <message>
            <source>You can go on with the look that it was saved in.</source>
            <translation>Sie können mit dem Look weitermachen, in dem es gespeichert wurde.</translation>
        </message>
    </context>
    <context>
        <name>CopyFlow</name>
        <message>
            <source>Copied. Paste it into another program.</source>
            <translation>Kopiert. Sie können es in ein anderes Programm einfügen.</translation>
        </message>
        <message>
            <source>Copying once the colours are there…</source>
            <translation>Wird kopiert, sobald die Farben da sind…</translation>
        </message>
    </context>
    <context>
        <name>CrashReporter</name>
        <message>
            <source>Colorizer</source>
            <translation>Colorizer</translation>
        </message>
        <message>
            <source>Something unexpected went wrong. Your photos on disk are untouched. Save what you have, then start Colorizer again.</source>
            <translation>Etwas Unerwartetes ist schiefgegangen. Ihre Fotos auf der Festplatte sind unberührt. Speichern Sie, was Sie haben, und starten Sie Colorizer dann neu.</translation>
        </message>
        <message>
            <source>The details are in {file}.</source>
            <translation>Einzelheiten stehen in {file}.</translation>
        </message>
    </context>
    <context>
        <name>DividerPane</name>
        <message>
            <source>Divider between “{left}” and “{right}”</source>
            <translation>Trennlinie zwischen „{left}“ und „{right}“</translation>
        </message>
        <message>
            <source>Original</source>
            <translation>Original</translation>
        </message>
    </context>
    <context>
        <name>DonorRow</name>
        <message>
            <source>Borrow from this picture no more</source>
            <translation>Von diesem Bild keine Stimmung mehr übernehmen</translation>
        </message>
        <message>
            <source>How much this picture counts beside the others</source>
            <translation>Wie viel dieses Bild neben den anderen zählt</translation>
        </message>
        <message>
            <source>Keep this mood under a name, for other photos</source>
            <translation>Diese Stimmung unter einem Namen für andere Fotos behalten</translation>
        </message>
        <message>
            <source>Keep “{name}”</source>
            <translation>„{name}“ behalten</translation>
        </message>
        <message>
            <source>Remove “{name}”</source>
            <translation>„{name}“ entfernen</translation>
        </message>
        <message>
            <source>Share of “{name}”</source>
            <translation>Anteil von „{name}“</translation>
        </message>
    </context>
    <context>
        <name>DragGrip</name>
        <message>
            <source>Drag from here into a folder or another program</source>
            <translation>Von hier in einen Ordner oder ein anderes Programm ziehen</translation>
        </message>
        <message>
            <source>Drag the result out</source>
            <translation>Das Ergebnis herausziehen</translation>
        </message>
    </context>
    <context>
        <name>DragOutFlow</name>
        <message>
            <source>Writing the file that you drag…</source>
            <translation>Die Datei, die Sie ziehen, wird geschrieben…</translation>
        </message>
    </context>
    <context>
        <name>DropOverlay</name>
        <message>
            <source>Drop to colorize</source>
            <translation>Zum Kolorieren hier ablegen</translation>
        </message>
    </context>
    <context>
        <name>DropTarget</name>
        <message>
            <source>&amp;Choose…</source>
            <translation>A&amp;uswählen…</translation>
        </message>
        <message>
            <source>Choose a picture to borrow its mood</source>
            <translation>Ein Bild auswählen, um seine Stimmung zu übernehmen</translation>
        </message>
    </context>
    <context>
        <name>EmptyState</name>
        <message>
            <source>&amp;Open…</source>
            <translation>&amp;Öffnen…</translation>
        </message>
        <message>
            <source>Black-and-white in, believable colour out. You can also paste one with {keys}.</source>
            <translation>Schwarz-Weiß hinein, glaubhafte Farben heraus. Sie können ein Foto auch mit {keys} einfügen.</translation>
        </message>
        <message>
            <source>Drop a photo here</source>
            <translation>Ziehen Sie ein Foto hierher</translation>
        </message>
        <message>
            <source>Everything stays on this computer.</source>
            <translation>Alles bleibt auf diesem Computer.</translation>
        </message>
        <message>
            <source>Open a photo</source>
            <translation>Ein Foto öffnen</translation>
        </message>
        <message>
            <source>Open {name}</source>
            <translation>{name} öffnen</translation>
        </message>
        <message>
            <source>Recent photos</source>
            <translation>Zuletzt geöffnete Fotos</translation>
        </message>
    </context>
    <context>
        <name>Errors</name>
        <message>
            <source>Cannot open “{name}”: {why}.</source>
            <translation>„{name}“ lässt sich nicht öffnen: {why}.</translation>
        </message>
        <message>
            <source>Cannot save “{name}”: there is a file of that name already. It was left as it is.</source>
            <translation>„{name}“ lässt sich nicht speichern: Es gibt schon eine Datei mit diesem Namen. Sie blieb, wie sie war.</translation>
        </message>
        <message>
            <source>Cannot save “{name}”: {why}. Nothing on the disk was changed.</source>
            <translation>„{name}“ lässt sich nicht speichern: {why}. Auf der Festplatte wurde nichts verändert.</translation>
        </message>
        <message>
            <source>The {device} has too little memory left for this photo. Close other programs and try again.</source>
            <translation>Für dieses Foto hat {device} zu wenig Speicher frei. Schließen Sie andere Programme und versuchen Sie es noch einmal.</translation>
        </message>
        <message>
            <source>The {device} {trouble}. Colorizer goes on in smaller pieces: nothing is lost, but the photo takes longer.</source>
            <translation>{device} {trouble}. Colorizer macht in kleineren Stücken weiter: Nichts geht verloren, aber das Foto dauert länger.</translation>
        </message>
        <message>
            <source>The {device} {trouble}. Colorizer goes on with the {other} until it is started again: nothing is lost, but photos take longer.</source>
            <translation>{device} {trouble}. Colorizer macht bis zum nächsten Start mit {other} weiter: Nichts geht verloren, aber Fotos dauern länger.</translation>
        </message>
        <message>
            <source>This computer has no usable {device} graphics processor. Choose the device “auto” or “cpu”.</source>
            <translation>Dieser Computer hat keinen brauchbaren Grafikprozessor für {device}. Wählen Sie in den Einstellungen „Was am schnellsten ist“ oder „Hauptprozessor“.</translation>
        </message>
        <message>
            <source>computed colours that are not numbers</source>
            <translation>berechnete Farben, die keine Zahlen sind</translation>
        </message>
        <message>
            <source>it cannot be read</source>
            <translation>sie kann nicht gelesen werden</translation>
        </message>
        <message>
            <source>it cannot be written</source>
            <translation>sie kann nicht geschrieben werden</translation>
        </message>
        <message>
            <source>it has {width} × {height} pixels, and the limit is {most} megapixels; save a smaller copy and open that</source>
            <translation>es hat {width} × {height} Pixel, und höchstens {most} Megapixel sind möglich; speichern Sie eine kleinere Kopie und öffnen Sie diese</translation>
        </message>
        <message>
            <source>it has {width} × {height} pixels, and {most} is the most</source>
            <translation>es hat {width} × {height} Pixel, und {most} ist das meiste</translation>
        </message>
        <message>
            <source>it holds a picture without pixels</source>
            <translation>es enthält ein Bild ohne Pixel</translation>
        </message>
        <message>
            <source>it holds a volume and not a picture</source>
            <translation>es enthält einen Raum aus Bildern und kein einzelnes Bild</translation>
        </message>
        <message>
            <source>it holds no full-size picture (camera raw files are not supported)</source>
            <translation>es enthält kein Bild in voller Größe (Rohdaten von Kameras werden nicht unterstützt)</translation>
        </message>
        <message>
            <source>it holds {count} pages; save the page you want by itself and open that</source>
            <translation>es enthält {count} Seiten; speichern Sie die gewünschte Seite einzeln und öffnen Sie diese</translation>
        </message>
        <message>
            <source>it is a folder, not a photo</source>
            <translation>das ist ein Ordner und kein Foto</translation>
        </message>
        <message>
            <source>it is a link that leads back to itself</source>
            <translation>das ist eine Verknüpfung, die zu sich selbst zurückführt</translation>
        </message>
        <message>
            <source>it is not a file that can be read from beginning to end</source>
            <translation>die Datei kann nicht von Anfang bis Ende gelesen werden</translation>
        </message>
        <message>
            <source>it is not a picture that Colorizer knows; {what_is}</source>
            <translation>Colorizer kennt diese Art von Bild nicht; {what_is}</translation>
        </message>
        <message>
            <source>it is the original photo, which is never replaced; choose another</source>
            <translation>das ist das Originalfoto, das nie ersetzt wird; wählen Sie einen anderen Namen</translation>
        </message>
        <message>
            <source>it stores colours in a way that is not supported; save it as grey or RGB</source>
            <translation>die Farben sind auf eine Weise gespeichert, die nicht unterstützt wird; speichern Sie das Bild als Graustufen oder RGB</translation>
        </message>
        <message>
            <source>it stores {bits}-bit {kind} samples; save it with 8 or 16 bits a channel</source>
            <translation>die Werte haben {bits} Bit ({kind}); speichern Sie das Bild mit 8 oder 16 Bit je Kanal</translation>
        </message>
        <message>
            <source>its folder does not exist</source>
            <translation>den Ordner gibt es nicht</translation>
        </message>
        <message>
            <source>its folder is not a folder</source>
            <translation>der Ordner ist kein Ordner</translation>
        </message>
        <message>
            <source>its name must end in one of {endings}</source>
            <translation>der Name muss auf eines von {endings} enden</translation>
        </message>
        <message>
            <source>its path is too long for this computer</source>
            <translation>der Pfad ist zu lang für diesen Computer</translation>
        </message>
        <message>
            <source>ran out of memory</source>
            <translation>hat keinen freien Speicher mehr</translation>
        </message>
        <message>
            <source>stopped working</source>
            <translation>arbeitet nicht mehr</translation>
        </message>
        <message>
            <source>the disk can only be read</source>
            <translation>der Datenträger kann nur gelesen werden</translation>
        </message>
        <message>
            <source>the disk is full</source>
            <translation>der Datenträger ist voll</translation>
        </message>
        <message>
            <source>the disk reports an error while reading it</source>
            <translation>der Datenträger meldet beim Lesen einen Fehler</translation>
        </message>
        <message>
            <source>the disk reports an error while writing</source>
            <translation>der Datenträger meldet beim Schreiben einen Fehler</translation>
        </message>
        <message>
            <source>the file is damaged or incomplete</source>
            <translation>die Datei ist beschädigt oder unvollständig</translation>
        </message>
        <message>
            <source>the file is empty</source>
            <translation>die Datei ist leer</translation>
        </message>
        <message>
            <source>the file would be larger than the disk allows</source>
            <translation>die Datei würde größer, als der Datenträger erlaubt</translation>
        </message>
        <message>
            <source>the name does not lead to a file</source>
            <translation>der Name führt zu keiner Datei</translation>
        </message>
        <message>
            <source>the name is a link that leads back to itself</source>
            <translation>der Name ist eine Verknüpfung, die zu sich selbst zurückführt</translation>
        </message>
        <message>
            <source>the name or the path is too long for this disk</source>
            <translation>der Name oder der Pfad ist zu lang für diesen Datenträger</translation>
        </message>
        <message>
            <source>there is a folder of that name</source>
            <translation>es gibt einen Ordner mit diesem Namen</translation>
        </message>
        <message>
            <source>there is no such file</source>
            <translation>diese Datei gibt es nicht</translation>
        </message>
        <message>
            <source>there is not enough memory</source>
            <translation>der Arbeitsspeicher reicht nicht</translation>
        </message>
        <message>
            <source>there is not enough memory for it</source>
            <translation>der Arbeitsspeicher reicht dafür nicht</translation>
        </message>
        <message>
            <source>you have no permission to read it</source>
            <translation>Sie dürfen die Datei nicht lesen</translation>
        </message>
        <message>
            <source>you have no permission to write there</source>
            <translation>Sie dürfen dort nicht schreiben</translation>
        </message>
        <message>
            <source>your share of the disk is used up</source>
            <translation>Ihr Anteil am Datenträger ist aufgebraucht</translation>
        </message>
        <message>
            <source>{kinds} and BMP can be opened</source>
            <translation>{kinds} und BMP können geöffnet werden</translation>
        </message>
        <message>
            <source>{kind} files are not supported; {what_is}</source>
            <translation>{kind}-Dateien werden nicht unterstützt; {what_is}</translation>
        </message>
        <message>
            <source>{kind} files hold at most {most} pixels a side; choose PNG or TIFF</source>
            <translation>{kind}-Dateien fassen höchstens {most} Pixel je Seite; wählen Sie PNG oder TIFF</translation>
        </message>
        <message>
            <source>“{name}” has {width} × {height} pixels, too few to show a scene. Choose a larger picture.</source>
            <translation>„{name}“ hat {width} × {height} Pixel, zu wenige für eine Szene. Wählen Sie ein größeres Bild.</translation>
        </message>
    </context>
    <context>
        <name>Failures</name>
        <message>
            <source>Nothing could be suggested</source>
            <translation>Es konnte nichts vorgeschlagen werden</translation>
        </message>
        <message>
            <source>Something unexpected went wrong with “{name}”. The file itself is untouched. Try again, and if it keeps happening, send us the details.</source>
            <translation>Mit „{name}“ ist etwas Unerwartetes schiefgegangen. Die Datei selbst ist unberührt. Versuchen Sie es noch einmal, und wenn es wieder geschieht, schicken Sie uns die Details.</translation>
        </message>
        <message>
            <source>The moods could not be listed</source>
            <translation>Die Stimmungen konnten nicht aufgelistet werden</translation>
        </message>
        <message>
            <source>The photo could not be colorized</source>
            <translation>Das Foto konnte nicht koloriert werden</translation>
        </message>
        <message>
            <source>The photo could not be opened</source>
            <translation>Das Foto konnte nicht geöffnet werden</translation>
        </message>
        <message>
            <source>The picture’s mood could not be borrowed</source>
            <translation>Die Stimmung des Bildes konnte nicht übernommen werden</translation>
        </message>
        <message>
            <source>The result was not saved</source>
            <translation>Das Ergebnis wurde nicht gespeichert</translation>
        </message>
        <message>
            <source>There is not enough free memory for “{name}”. Nothing was changed on disk. Close other programs and try again.</source>
            <translation>Für „{name}“ ist nicht genug Arbeitsspeicher frei. Auf der Festplatte wurde nichts verändert. Schließen Sie andere Programme und versuchen Sie es noch einmal.</translation>
        </message>
        <message>
            <source>“{name}” could not be written. The result is still open here. Try another name or folder with Save As.</source>
            <translation>„{name}“ konnte nicht geschrieben werden. Das Ergebnis ist hier noch offen. Versuchen Sie mit „Speichern unter“ einen anderen Namen oder Ordner.</translation>
        </message>
    </context>
    <context>
        <name>GuideWindow</name>
        <message>
            <source>Chapters</source>
            <translation>Kapitel</translation>
        </message>
        <message>
            <source>User Guide</source>
            <translation>Handbuch</translation>
        </message>
    </context>
    <context>
        <name>KeepFlow</name>
        <message>
            <source>A mood needs a name.</source>
            <translation>Eine Stimmung braucht einen Namen.</translation>
        </message>
        <message>
            <source>A name is one line of plain characters.</source>
            <translation>Ein Name ist eine Zeile aus einfachen Zeichen.</translation>
        </message>
        <message>
            <source>Imported: {names}</source>
            <translation>Importiert: {names}</translation>
        </message>
        <message>
            <source>It is in the list of moods now, for every photo.</source>
            <translation>Sie steht jetzt in der Liste der Stimmungen, für jedes Foto.</translation>
        </message>
        <message>
            <source>It is in the list of moods, for every photo.</source>
            <translation>Sie steht in der Liste der Stimmungen, für jedes Foto.</translation>
        </message>
        <message>
            <source>Keep the Mood of “{name}”</source>
            <translation>Die Stimmung von „{name}“ behalten</translation>
        </message>
        <message>
            <source>Rename “{name}”</source>
            <translation>„{name}“ umbenennen</translation>
        </message>
        <message>
            <source>The file “{file}” holds a small grey picture of where the mood comes from. Faces can be recognised in it: pass it on only to whom you trust with them.</source>
            <translation>Die Datei „{file}“ enthält ein kleines graues Bild davon, woher die Stimmung kommt. Gesichter sind darin zu erkennen: Geben Sie sie nur weiter, wem Sie diese anvertrauen.</translation>
        </message>
        <message>
            <source>The mood was not imported</source>
            <translation>Die Stimmung wurde nicht importiert</translation>
        </message>
        <message>
            <source>There is a mood called “{name}” already.</source>
            <translation>Es gibt schon eine Stimmung namens „{name}“.</translation>
        </message>
        <message>
            <source>This mood is kept already</source>
            <translation>Diese Stimmung haben Sie schon behalten</translation>
        </message>
        <message>
            <source>You find it in the list of moods beside a photo.</source>
            <translation>Sie finden sie in der Liste der Stimmungen neben einem Foto.</translation>
        </message>
        <message>
            <source>Your moods cannot be read</source>
            <translation>Ihre Stimmungen lassen sich nicht lesen</translation>
        </message>
        <message>
            <source>{count} of {all} moods imported</source>
            <translation>{count} von {all} Stimmungen importiert</translation>
        </message>
        <message>
            <source>“{name}”</source>
            <translation>„{name}“</translation>
        </message>
        <message>
            <source>“{name}” is kept</source>
            <translation>„{name}“ wird behalten</translation>
        </message>
        <message>
            <source>“{name}” was exported</source>
            <translation>„{name}“ wurde exportiert</translation>
        </message>
        <message>
            <source>“{name}” was not deleted</source>
            <translation>„{name}“ wurde nicht gelöscht</translation>
        </message>
        <message>
            <source>“{name}” was not exported</source>
            <translation>„{name}“ wurde nicht exportiert</translation>
        </message>
        <message>
            <source>“{name}” was not kept</source>
            <translation>„{name}“ wurde nicht behalten</translation>
        </message>
        <message>
            <source>“{name}” was not renamed</source>
            <translation>„{name}“ wurde nicht umbenannt</translation>
        </message>
    </context>
    <context>
        <name>KeysDialog</name>
        <message>
            <source>Arrow keys, Page Up, Page Down</source>
            <translation>Pfeiltasten, Bild auf, Bild ab</translation>
        </message>
        <message>
            <source>Borrow it, or give it back</source>
            <translation>Sie übernehmen oder zurückgeben</translation>
        </message>
        <message>
            <source>Centre the divider</source>
            <translation>Die Trennlinie in die Mitte setzen</translation>
        </message>
        <message>
            <source>Choose a variant in the grid</source>
            <translation>Eine Variante im Gitter wählen</translation>
        </message>
        <message>
            <source>Click on a mood</source>
            <translation>Klick auf eine Stimmung</translation>
        </message>
        <message>
            <source>Click on a star</source>
            <translation>Klick auf einen Stern</translation>
        </message>
        <message>
            <source>Click, or arrow keys and Enter</source>
            <translation>Klick, oder Pfeiltasten und Eingabe</translation>
        </message>
        <message>
            <source>Compare with something else</source>
            <translation>Mit etwas anderem vergleichen</translation>
        </message>
        <message>
            <source>Ctrl and click on a mood</source>
            <translation>Strg und Klick auf eine Stimmung</translation>
        </message>
        <message>
            <source>Double click</source>
            <translation>Doppelklick</translation>
        </message>
        <message>
            <source>Double click or Delete</source>
            <translation>Doppelklick oder Entf</translation>
        </message>
        <message>
            <source>Drag</source>
            <translation>Ziehen</translation>
        </message>
        <message>
            <source>Drag the photo</source>
            <translation>Das Foto verschieben</translation>
        </message>
        <message>
            <source>Hold \</source>
            <translation>\ halten</translation>
        </message>
        <message>
            <source>Home and End</source>
            <translation>Pos1 und Ende</translation>
        </message>
        <message>
            <source>In the batch window</source>
            <translation>Im Stapelfenster</translation>
        </message>
        <message>
            <source>Keep a variant as it is, or no more</source>
            <translation>Eine Variante behalten, wie sie ist, oder nicht mehr</translation>
        </message>
        <message>
            <source>Keys and Gestures</source>
            <translation>Tasten und Gesten</translation>
        </message>
        <message>
            <source>Look at the variant beside</source>
            <translation>Die Variante daneben ansehen</translation>
        </message>
        <message>
            <source>Mix it with the others</source>
            <translation>Sie mit den anderen mischen</translation>
        </message>
        <message>
            <source>Move a slider</source>
            <translation>Einen Regler bewegen</translation>
        </message>
        <message>
            <source>Move a variant to another place</source>
            <translation>Eine Variante an eine andere Stelle setzen</translation>
        </message>
        <message>
            <source>Move the divider</source>
            <translation>Die Trennlinie bewegen</translation>
        </message>
        <message>
            <source>Move the divider; move the photo where it is larger</source>
            <translation>Die Trennlinie bewegen; das Foto verschieben, wo es größer ist</translation>
        </message>
        <message>
            <source>Move the photo</source>
            <translation>Das Foto verschieben</translation>
        </message>
        <message>
            <source>On the panel</source>
            <translation>In der Seitenleiste</translation>
        </message>
        <message>
            <source>On the photo</source>
            <translation>Auf dem Foto</translation>
        </message>
        <message>
            <source>On the strip of variants</source>
            <translation>Auf dem Streifen mit den Varianten</translation>
        </message>
        <message>
            <source>Only the right picture, only the left one</source>
            <translation>Nur das rechte Bild, nur das linke</translation>
        </message>
        <message>
            <source>Rename a variant</source>
            <translation>Eine Variante umbenennen</translation>
        </message>
        <message>
            <source>Right click</source>
            <translation>Rechtsklick</translation>
        </message>
        <message>
            <source>See the original</source>
            <translation>Das Original sehen</translation>
        </message>
        <message>
            <source>Shift and arrow keys</source>
            <translation>Umschalt und Pfeiltasten</translation>
        </message>
        <message>
            <source>Space or middle button</source>
            <translation>Leertaste oder mittlere Maustaste</translation>
        </message>
        <message>
            <source>Take a slider back to where it began</source>
            <translation>Einen Regler an seinen Anfang zurückstellen</translation>
        </message>
        <message>
            <source>Wheel</source>
            <translation>Mausrad</translation>
        </message>
        <message>
            <source>Zoom at the pointer</source>
            <translation>Am Mauszeiger zoomen</translation>
        </message>
        <message>
            <source>← and →</source>
            <translation>← und →</translation>
        </message>
    </context>
    <context>
        <name>LayerFlow</name>
        <message>
            <source>Saved “{name}”. Lay it over the grey photo, in Normal mode.</source>
            <translation>„{name}“ gespeichert. Legen Sie sie im Modus „Normal“ über das graue Foto.</translation>
        </message>
        <message>
            <source>Saving “{name}”…</source>
            <translation>„{name}“ wird gespeichert…</translation>
        </message>
        <message>
            <source>The photo is still open here.</source>
            <translation>Das Foto ist hier noch offen.</translation>
        </message>
    </context>
    <context>
        <name>LookEditor</name>
        <message>
            <source>Delete Variant</source>
            <translation>Variante löschen</translation>
        </message>
        <message>
            <source>Duplicate Variant</source>
            <translation>Variante duplizieren</translation>
        </message>
        <message>
            <source>Move Variant</source>
            <translation>Variante verschieben</translation>
        </message>
        <message>
            <source>Rename Variant</source>
            <translation>Variante umbenennen</translation>
        </message>
        <message>
            <source>Star Variant</source>
            <translation>Als Favorit markieren</translation>
        </message>
        <message>
            <source>Unstar Variant</source>
            <translation>Nicht mehr Favorit</translation>
        </message>
    </context>
    <context>
        <name>LookMenu</name>
        <message>
            <source>&amp;Mood</source>
            <translation>&amp;Stimmung</translation>
        </message>
        <message>
            <source>&amp;Neutral</source>
            <translation>&amp;Neutral</translation>
        </message>
        <message>
            <source>As All &amp;Others</source>
            <translation>Wie &amp;alle anderen</translation>
        </message>
        <message>
            <source>From a Look &amp;File…</source>
            <translation>Aus einer Look-&amp;Datei…</translation>
        </message>
        <message>
            <source>Of a &amp;Picture…</source>
            <translation>Von einem &amp;Bild…</translation>
        </message>
        <message>
            <source>Of the &amp;Open Photo</source>
            <translation>Vom &amp;offenen Foto</translation>
        </message>
        <message>
            <source>The Open Photo’s &amp;Look</source>
            <translation>Der &amp;Look des offenen Fotos</translation>
        </message>
        <message>
            <source>Use the Open Photo’s &amp;Look for These</source>
            <translation>Den &amp;Look des offenen Fotos für diese nehmen</translation>
        </message>
    </context>
    <context>
        <name>LookNames</name>
        <message>
            <source>Alternative {number}</source>
            <translation>Alternative {number}</translation>
        </message>
        <message>
            <source>Automatic</source>
            <translation>Automatisch</translation>
        </message>
        <message>
            <source>Average</source>
            <translation>Durchschnitt</translation>
        </message>
        <message>
            <source>Bold</source>
            <translation>Mutig</translation>
        </message>
        <message>
            <source>Bolder</source>
            <translation>Mutiger</translation>
        </message>
        <message>
            <source>Calm</source>
            <translation>Ruhig</translation>
        </message>
        <message>
            <source>Calmer</source>
            <translation>Ruhiger</translation>
        </message>
        <message>
            <source>Cooler</source>
            <translation>Kühler</translation>
        </message>
        <message>
            <source>Greener</source>
            <translation>Grünlicher</translation>
        </message>
        <message>
            <source>Grey</source>
            <translation>Grau</translation>
        </message>
        <message>
            <source>Paler</source>
            <translation>Blasser</translation>
        </message>
        <message>
            <source>Pinker</source>
            <translation>Rosiger</translation>
        </message>
        <message>
            <source>Stronger</source>
            <translation>Kräftiger</translation>
        </message>
        <message>
            <source>Warmer</source>
            <translation>Wärmer</translation>
        </message>
        <message>
            <source>{count} more</source>
            <translation>{count} weitere</translation>
        </message>
    </context>
    <context>
        <name>LookPanel</name>
        <message>
            <source>Colour</source>
            <translation>Farbe</translation>
        </message>
        <message>
            <source>Colour and mood</source>
            <translation>Farbe und Stimmung</translation>
        </message>
        <message>
            <source>Mood</source>
            <translation>Stimmung</translation>
        </message>
        <message>
            <source>Reset</source>
            <translation>Zurücksetzen</translation>
        </message>
        <message>
            <source>Reset Colour</source>
            <translation>Farbe zurücksetzen</translation>
        </message>
        <message>
            <source>Reset colour</source>
            <translation>Farbe zurücksetzen</translation>
        </message>
        <message>
            <source>Take boldness, saturation, warmth, tint and alternative back</source>
            <translation>Farbmut, Sättigung, Wärme, Tönung und Alternative zurücksetzen</translation>
        </message>
    </context>
    <context>
        <name>MoodButton</name>
        <message>
            <source>A little like this photo ({cosine})</source>
            <translation>Ein wenig wie dieses Foto ({cosine})</translation>
        </message>
        <message>
            <source>Click to borrow this mood, Ctrl+click to mix it in</source>
            <translation>Klicken, um diese Stimmung zu übernehmen; Strg+Klick, um sie beizumischen</translation>
        </message>
        <message>
            <source>Mood “{name}”</source>
            <translation>Stimmung „{name}“</translation>
        </message>
        <message>
            <source>Much like this photo ({cosine})</source>
            <translation>Sehr wie dieses Foto ({cosine})</translation>
        </message>
        <message>
            <source>Not like this photo ({cosine})</source>
            <translation>Nicht wie dieses Foto ({cosine})</translation>
        </message>
        <message>
            <source>Somewhat like this photo ({cosine})</source>
            <translation>Einigermaßen wie dieses Foto ({cosine})</translation>
        </message>
        <message>
            <source>Your own mood “{name}”</source>
            <translation>Ihre eigene Stimmung „{name}“</translation>
        </message>
    </context>
    <context>
        <name>MoodPrompts</name>
        <message>
            <source>All files (*)</source>
            <translation>Alle Dateien (*)</translation>
        </message>
        <message>
            <source>Colorizer</source>
            <translation>Colorizer</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Löschen</translation>
        </message>
        <message>
            <source>Delete the mood “{name}”?</source>
            <translation>Die Stimmung „{name}“ löschen?</translation>
        </message>
        <message>
            <source>Export the Mood</source>
            <translation>Die Stimmung exportieren</translation>
        </message>
        <message>
            <source>Import Moods</source>
            <translation>Stimmungen importieren</translation>
        </message>
        <message>
            <source>It cannot be brought back, unless it was exported. Photos keep their colours.</source>
            <translation>Sie lässt sich nicht zurückholen, außer sie wurde exportiert. Fotos behalten ihre Farben.</translation>
        </message>
        <message>
            <source>Keep It</source>
            <translation>Behalten</translation>
        </message>
        <message>
            <source>Moods ({patterns})</source>
            <translation>Stimmungen ({patterns})</translation>
        </message>
        <message>
            <source>Replace</source>
            <translation>Ersetzen</translation>
        </message>
        <message>
            <source>Replacing it cannot be undone.</source>
            <translation>Ersetzen lässt sich nicht rückgängig machen.</translation>
        </message>
        <message>
            <source>“{name}” exists already</source>
            <translation>„{name}“ gibt es schon</translation>
        </message>
    </context>
    <context>
        <name>MoodSection</name>
        <message>
            <source>Automatic</source>
            <translation>Automatisch</translation>
        </message>
        <message>
            <source>Automatic mood</source>
            <translation>Automatische Stimmung</translation>
        </message>
        <message>
            <source>Automatic: taken from this photo.</source>
            <translation>Automatisch: aus diesem Foto.</translation>
        </message>
        <message>
            <source>Drop a picture here
to borrow its mood</source>
            <translation>Ziehen Sie ein Bild hierher,
um seine Stimmung zu übernehmen</translation>
        </message>
        <message>
            <source>Drop another picture
to mix moods</source>
            <translation>Ziehen Sie noch ein Bild hierher,
um Stimmungen zu mischen</translation>
        </message>
        <message>
            <source>From the photo’s own mood to the borrowed one</source>
            <translation>Von der eigenen Stimmung des Fotos bis zur übernommenen</translation>
        </message>
        <message>
            <source>Looking at the picture…</source>
            <translation>Das Bild wird angesehen…</translation>
        </message>
        <message>
            <source>Mood Mix</source>
            <translation>Stimmungsmischung</translation>
        </message>
        <message>
            <source>Mood Strength</source>
            <translation>Stärke der Stimmung</translation>
        </message>
        <message>
            <source>Or choose one</source>
            <translation>Oder wählen Sie eine</translation>
        </message>
        <message>
            <source>Strength</source>
            <translation>Stärke</translation>
        </message>
        <message>
            <source>Take the mood from the photo itself again</source>
            <translation>Die Stimmung wieder aus dem Foto selbst nehmen</translation>
        </message>
        <message>
            <source>The scene counts, not its colours.</source>
            <translation>Es zählt die Szene, nicht ihre Farben.</translation>
        </message>
    </context>
    <context>
        <name>Moods</name>
        <message>
            <source>City street</source>
            <translation>Stadtstraße</translation>
        </message>
        <message>
            <source>Food</source>
            <translation>Essen</translation>
        </message>
        <message>
            <source>Forest</source>
            <translation>Wald</translation>
        </message>
        <message>
            <source>Meadow</source>
            <translation>Wiese</translation>
        </message>
        <message>
            <source>Mountains</source>
            <translation>Berge</translation>
        </message>
        <message>
            <source>Night</source>
            <translation>Nacht</translation>
        </message>
        <message>
            <source>Overcast</source>
            <translation>Bedeckt</translation>
        </message>
        <message>
            <source>Portrait</source>
            <translation>Porträt</translation>
        </message>
        <message>
            <source>Room by daylight</source>
            <translation>Zimmer am Tag</translation>
        </message>
        <message>
            <source>Room by lamplight</source>
            <translation>Zimmer bei Lampenlicht</translation>
        </message>
        <message>
            <source>Seaside</source>
            <translation>Am Meer</translation>
        </message>
        <message>
            <source>Snow</source>
            <translation>Schnee</translation>
        </message>
        <message>
            <source>Sunny day</source>
            <translation>Sonniger Tag</translation>
        </message>
    </context>
    <context>
        <name>NameDialog</name>
        <message>
            <source>&amp;Name:</source>
            <translation>&amp;Name:</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
    </context>
    <context>
        <name>Narrator</name>
        <message>
            <source>Choose another photo with Open… or drop one here.</source>
            <translation>Wählen Sie ein anderes Foto mit Öffnen… oder ziehen Sie eines hierher.</translation>
        </message>
        <message>
            <source>Colorizing…</source>
            <translation>Wird koloriert…</translation>
        </message>
        <message>
            <source>Not colorized</source>
            <translation>Nicht koloriert</translation>
        </message>
        <message>
            <source>Opening “{name}”…</source>
            <translation>„{name}“ wird geöffnet…</translation>
        </message>
        <message>
            <source>Saved as “{name}”</source>
            <translation>Als „{name}“ gespeichert</translation>
        </message>
        <message>
            <source>{width} × {height} · colorized</source>
            <translation>{width} × {height} · koloriert</translation>
        </message>
        <message>
            <source>{width} × {height} · colorized in {seconds} s</source>
            <translation>{width} × {height} · in {seconds} s koloriert</translation>
        </message>
        <message>
            <source>“{name}” is still open.</source>
            <translation>„{name}“ ist noch offen.</translation>
        </message>
    </context>
    <context>
        <name>OpenFlow</name>
        <message>
            <source>Copy a picture or a picture file first, then paste it here.</source>
            <translation>Kopieren Sie zuerst ein Bild oder eine Bilddatei, und fügen Sie es dann hier ein.</translation>
        </message>
        <message>
            <source>Pasted photo</source>
            <translation>Eingefügtes Foto</translation>
        </message>
        <message>
            <source>There is no photo to paste</source>
            <translation>Es gibt kein Foto zum Einfügen</translation>
        </message>
    </context>
    <context>
        <name>OwnMoodMenu</name>
        <message>
            <source>&amp;Delete…</source>
            <translation>&amp;Löschen…</translation>
        </message>
        <message>
            <source>&amp;Export…</source>
            <translation>&amp;Exportieren…</translation>
        </message>
        <message>
            <source>&amp;Rename…</source>
            <translation>&amp;Umbenennen…</translation>
        </message>
    </context>
    <context>
        <name>OwnMoodsMenu</name>
        <message>
            <source>&amp;My Moods</source>
            <translation>&amp;Meine Stimmungen</translation>
        </message>
        <message>
            <source>None kept so far</source>
            <translation>Noch keine behalten</translation>
        </message>
    </context>
    <context>
        <name>PhotoPane</name>
        <message>
            <source>Original</source>
            <translation>Original</translation>
        </message>
        <message>
            <source>{name} – coming</source>
            <translation>{name} – kommt gleich</translation>
        </message>
    </context>
    <context>
        <name>PreferencesDialog</name>
        <message>
            <source>&amp;Begin new photos with</source>
            <translation>&amp;Neue Fotos beginnen mit</translation>
        </message>
        <message>
            <source>&amp;Detail of colours</source>
            <translation>&amp;Feinheit der Farben</translation>
        </message>
        <message>
            <source>&amp;Light or dark</source>
            <translation>&amp;Hell oder dunkel</translation>
        </message>
        <message>
            <source>&amp;Note in saved files that the colours were added</source>
            <translation>In &amp;gespeicherten Dateien vermerken, dass sie koloriert sind</translation>
        </message>
        <message>
            <source>&amp;Quality</source>
            <translation>&amp;Qualität</translation>
        </message>
        <message>
            <source>A graphics processor is faster, above all with large photos.</source>
            <translation>Ein Grafikprozessor ist schneller, vor allem bei großen Fotos.</translation>
        </message>
        <message>
            <source>Coarse: calm, few mistakes</source>
            <translation>Grob: ruhig, wenige Fehler</translation>
        </message>
        <message>
            <source>Colours</source>
            <translation>Farben</translation>
        </message>
        <message>
            <source>Com&amp;pute on</source>
            <translation>&amp;Rechnen mit</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Dunkel</translation>
        </message>
        <message>
            <source>Fine: more colour, more mistakes</source>
            <translation>Fein: mehr Farbe, mehr Fehler</translation>
        </message>
        <message>
            <source>Finest: slow, most mistakes</source>
            <translation>Am feinsten: langsam, die meisten Fehler</translation>
        </message>
        <message>
            <source>Graphics processor (CUDA)</source>
            <translation>Grafikprozessor (CUDA)</translation>
        </message>
        <message>
            <source>Graphics processor (Metal)</source>
            <translation>Grafikprozessor (Metal)</translation>
        </message>
        <message>
            <source>Lan&amp;guage</source>
            <translation>&amp;Sprache</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Hell</translation>
        </message>
        <message>
            <source>Like the system</source>
            <translation>Wie das System</translation>
        </message>
        <message>
            <source>Looking for graphics processors…</source>
            <translation>Sucht nach Grafikprozessoren…</translation>
        </message>
        <message>
            <source>My colours</source>
            <translation>Meine Farben</translation>
        </message>
        <message>
            <source>Neutral colours</source>
            <translation>Neutrale Farben</translation>
        </message>
        <message>
            <source>Of JPEG and WebP files: more looks better and takes more room.</source>
            <translation>Von JPEG- und WebP-Dateien: Mehr sieht besser aus und braucht mehr Platz.</translation>
        </message>
        <message>
            <source>Preferences</source>
            <translation>Einstellungen</translation>
        </message>
        <message>
            <source>Processor</source>
            <translation>Hauptprozessor</translation>
        </message>
        <message>
            <source>Saving</source>
            <translation>Speichern</translation>
        </message>
        <message>
            <source>The colours of the open photo</source>
            <translation>Die Farben des offenen Fotos</translation>
        </message>
        <message>
            <source>The language changes when you start Colorizer again.</source>
            <translation>Die Sprache wechselt, wenn Sie Colorizer das nächste Mal starten.</translation>
        </message>
        <message>
            <source>There is no graphics processor here that Colorizer can use.</source>
            <translation>Hier gibt es keinen Grafikprozessor, den Colorizer nutzen kann.</translation>
        </message>
        <message>
            <source>Usual (recommended)</source>
            <translation>Üblich (empfohlen)</translation>
        </message>
        <message>
            <source>Whatever is fastest</source>
            <translation>Was am schnellsten ist</translation>
        </message>
        <message>
            <source>Window</source>
            <translation>Fenster</translation>
        </message>
        <message>
            <source>boldness {value}</source>
            <translation>Farbmut {value}</translation>
        </message>
        <message>
            <source>saturation {value}</source>
            <translation>Sättigung {value}</translation>
        </message>
        <message>
            <source>tint {value}</source>
            <translation>Tönung {value}</translation>
        </message>
        <message>
            <source>warmth {value}</source>
            <translation>Wärme {value}</translation>
        </message>
        <message>
            <source>{size} pixels</source>
            <translation>{size} Pixel</translation>
        </message>
    </context>
    <context>
        <name>PreferencesFlow</name>
        <message>
            <source>Colorizing again, as you prefer it now…</source>
            <translation>Koloriert noch einmal, wie Sie es jetzt wünschen…</translation>
        </message>
    </context>
    <context>
        <name>Presenter</name>
        <message>
            <source>Colorized</source>
            <translation>Koloriert</translation>
        </message>
        <message>
            <source>Original</source>
            <translation>Original</translation>
        </message>
    </context>
    <context>
        <name>ProjectFlow</name>
        <message>
            <source>Everything is still open here. Try another name or folder.</source>
            <translation>Hier ist alles noch offen. Versuchen Sie einen anderen Namen oder Ordner.</translation>
        </message>
        <message>
            <source>Nothing was changed.</source>
            <translation>Es wurde nichts verändert.</translation>
        </message>
        <message>
            <source>Save the project yourself from time to time.</source>
            <translation>Speichern Sie das Projekt von Zeit zu Zeit selbst.</translation>
        </message>
        <message>
            <source>Saved as “{name}”</source>
            <translation>Als „{name}“ gespeichert</translation>
        </message>
        <message>
            <source>The photo has changed since the project was saved. The variants are shown as they look on it now; the photo and the project were not touched.</source>
            <translation>Das Foto hat sich verändert, seit das Projekt gespeichert wurde. Die Varianten werden gezeigt, wie sie jetzt darauf aussehen; Foto und Projekt wurden nicht angerührt.</translation>
        </message>
        <message>
            <source>The project was not opened</source>
            <translation>Das Projekt wurde nicht geöffnet</translation>
        </message>
        <message>
            <source>The project was not saved</source>
            <translation>Das Projekt wurde nicht gespeichert</translation>
        </message>
        <message>
            <source>Your work is not safe from a crash</source>
            <translation>Ihre Arbeit ist vor einem Absturz nicht sicher</translation>
        </message>
        <message>
            <source>“{name}” is not as it was</source>
            <translation>„{name}“ ist nicht, wie es war</translation>
        </message>
    </context>
    <context>
        <name>Projects</name>
        <message>
            <source>Something unexpected went wrong; the log has the details.</source>
            <translation>Etwas Unerwartetes ist schiefgegangen; die Einzelheiten stehen im Protokoll.</translation>
        </message>
    </context>
    <context>
        <name>Prompts</name>
        <message>
            <source>All files (*)</source>
            <translation>Alle Dateien (*)</translation>
        </message>
        <message>
            <source>Another window or program has saved it since it was opened here. Replacing it loses what was saved there.</source>
            <translation>Ein anderes Fenster oder Programm hat es gespeichert, seit es hier geöffnet wurde. Beim Ersetzen geht verloren, was dort gespeichert wurde.</translation>
        </message>
        <message>
            <source>Borrow the Mood of a Picture</source>
            <translation>Die Stimmung eines Bildes übernehmen</translation>
        </message>
        <message>
            <source>Colorizer</source>
            <translation>Colorizer</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>Verwerfen</translation>
        </message>
        <message>
            <source>Discard the work on “{name}”?</source>
            <translation>Die Arbeit an „{name}“ verwerfen?</translation>
        </message>
        <message>
            <source>Export the Colours as a Layer</source>
            <translation>Die Farben als Ebene exportieren</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Behalten</translation>
        </message>
        <message>
            <source>Keep Working</source>
            <translation>Weiterarbeiten</translation>
        </message>
        <message>
            <source>Look for Another</source>
            <translation>Ein anderes suchen</translation>
        </message>
        <message>
            <source>Look for It…</source>
            <translation>Danach suchen…</translation>
        </message>
        <message>
            <source>Open a Photo or a Project</source>
            <translation>Ein Foto oder ein Projekt öffnen</translation>
        </message>
        <message>
            <source>Photos ({patterns})</source>
            <translation>Fotos ({patterns})</translation>
        </message>
        <message>
            <source>Projects ({patterns})</source>
            <translation>Projekte ({patterns})</translation>
        </message>
        <message>
            <source>Replace</source>
            <translation>Ersetzen</translation>
        </message>
        <message>
            <source>Replacing it cannot be undone. The original photo is never replaced.</source>
            <translation>Ersetzen lässt sich nicht rückgängig machen. Das Originalfoto wird nie ersetzt.</translation>
        </message>
        <message>
            <source>Save As…</source>
            <translation>Speichern unter…</translation>
        </message>
        <message>
            <source>Save the Colorized Photo</source>
            <translation>Das kolorierte Foto speichern</translation>
        </message>
        <message>
            <source>Save the Project</source>
            <translation>Das Projekt speichern</translation>
        </message>
        <message>
            <source>Save the Variants in a Folder</source>
            <translation>Die Varianten in einem Ordner speichern</translation>
        </message>
        <message>
            <source>Save the changes to “{name}”?</source>
            <translation>Die Änderungen an „{name}“ speichern?</translation>
        </message>
        <message>
            <source>Save the colorized “{name}”?</source>
            <translation>Das kolorierte „{name}“ speichern?</translation>
        </message>
        <message>
            <source>Stop and Close</source>
            <translation>Abbrechen und schließen</translation>
        </message>
        <message>
            <source>The original photo is not touched.</source>
            <translation>Das Originalfoto bleibt unberührt.</translation>
        </message>
        <message>
            <source>The photo of this project is neither beside it nor in {folder}, where it was. The project is untouched.</source>
            <translation>Das Foto dieses Projekts liegt weder daneben noch in {folder}, wo es war. Das Projekt ist unberührt.</translation>
        </message>
        <message>
            <source>The project was made of a photo with other contents. Nothing is lost by trying.</source>
            <translation>Das Projekt entstand aus einem Foto mit anderem Inhalt. Ein Versuch schadet nicht.</translation>
        </message>
        <message>
            <source>The result has not been saved yet. The original photo is not touched.</source>
            <translation>Das Ergebnis ist noch nicht gespeichert. Das Originalfoto bleibt unberührt.</translation>
        </message>
        <message>
            <source>The variants have changed since the project was saved. The photo is not touched.</source>
            <translation>Die Varianten haben sich verändert, seit das Projekt gespeichert wurde. Das Foto bleibt unberührt.</translation>
        </message>
        <message>
            <source>Use It</source>
            <translation>Dieses nehmen</translation>
        </message>
        <message>
            <source>Variants that were not saved in a project are lost. The photo is not touched.</source>
            <translation>Varianten, die in keinem Projekt gespeichert sind, gehen verloren. Das Foto bleibt unberührt.</translation>
        </message>
        <message>
            <source>Where is “{name}”?</source>
            <translation>Wo ist „{name}“?</translation>
        </message>
        <message>
            <source>{count} variants have not been saved yet: those with a star, and the one that is shown. The original photo is not touched.</source>
            <translation>{count} Varianten sind noch nicht gespeichert: die Favoriten und die, die gezeigt wird. Das Originalfoto bleibt unberührt.</translation>
        </message>
        <message>
            <source>{name}, {bits} bits per channel</source>
            <translation>{name}, {bits} Bit je Kanal</translation>
        </message>
        <message>
            <source>“{name}” exists already</source>
            <translation>„{name}“ gibt es schon</translation>
        </message>
        <message>
            <source>“{name}” has changed on disk</source>
            <translation>„{name}“ hat sich auf dem Datenträger verändert</translation>
        </message>
        <message>
            <source>“{name}” is another photo</source>
            <translation>„{name}“ ist ein anderes Foto</translation>
        </message>
        <message>
            <source>“{name}” is still being colorized</source>
            <translation>„{name}“ wird noch koloriert</translation>
        </message>
    </context>
    <context>
        <name>Ranking</name>
        <message>
            <source>It was kept with another colour model and holds no picture to take it from again. Keep it anew from the picture that it came from.</source>
            <translation>Sie wurde mit einem anderen Farbmodell behalten und enthält kein Bild, um sie neu daraus zu nehmen. Behalten Sie sie neu von dem Bild, von dem sie kam.</translation>
        </message>
    </context>
    <context>
        <name>RecentMenu</name>
        <message>
            <source>&amp;Clear List</source>
            <translation>Liste &amp;leeren</translation>
        </message>
        <message>
            <source>Open &amp;Recent</source>
            <translation>&amp;Zuletzt geöffnet</translation>
        </message>
    </context>
    <context>
        <name>RecoveryBar</name>
        <message>
            <source>&amp;Discard…</source>
            <translation>&amp;Verwerfen…</translation>
        </message>
        <message>
            <source>&amp;Go On</source>
            <translation>&amp;Weitermachen</translation>
        </message>
        <message>
            <source>&amp;Later</source>
            <translation>S&amp;päter</translation>
        </message>
        <message>
            <source>Colorizer did not end properly. Go on where you were?</source>
            <translation>Colorizer wurde nicht richtig beendet. Möchten Sie weitermachen, wo Sie waren?</translation>
        </message>
        <message>
            <source>Keep the work, and offer it again at the next start</source>
            <translation>Die Arbeit behalten und beim nächsten Start wieder anbieten</translation>
        </message>
    </context>
    <context>
        <name>RecoveryFlow</name>
        <message>
            <source>There is more after this: {more}.</source>
            <translation>Danach gibt es noch mehr: {more}.</translation>
        </message>
        <message>
            <source>“{name}”, one variant, {when}.</source>
            <translation>„{name}“, eine Variante, {when}.</translation>
        </message>
        <message>
            <source>“{name}”, {count} variants, {when}.</source>
            <translation>„{name}“, {count} Varianten, {when}.</translation>
        </message>
    </context>
    <context>
        <name>SaveFlow</name>
        <message>
            <source>Saving “{name}”…</source>
            <translation>„{name}“ wird gespeichert…</translation>
        </message>
    </context>
    <context>
        <name>SaveSeveralFlow</name>
        <message>
            <source>Everything is in “{folder}” already</source>
            <translation>In „{folder}“ ist schon alles</translation>
        </message>
        <message>
            <source>Make room or choose another folder, then save the others.</source>
            <translation>Schaffen Sie Platz oder wählen Sie einen anderen Ordner, und speichern Sie dann die übrigen.</translation>
        </message>
        <message>
            <source>Saved as “{name}”</source>
            <translation>Als „{name}“ gespeichert</translation>
        </message>
        <message>
            <source>Saved {saved} of {total} variants in “{folder}”</source>
            <translation>{saved} von {total} Varianten in „{folder}“ gespeichert</translation>
        </message>
        <message>
            <source>Saving {number} of {total}: “{name}”…</source>
            <translation>{number} von {total} wird gespeichert: „{name}“…</translation>
        </message>
        <message>
            <source>The disk is full</source>
            <translation>Der Datenträger ist voll</translation>
        </message>
        <message>
            <source>{count} of {total} variants were not saved</source>
            <translation>{count} von {total} Varianten wurden nicht gespeichert</translation>
        </message>
        <message>
            <source>{count} there already</source>
            <translation>{count} schon vorhanden</translation>
        </message>
    </context>
    <context>
        <name>SettingsPanel</name>
        <message>
            <source>&amp;Look for all photos</source>
            <translation>&amp;Look für alle Fotos</translation>
        </message>
        <message>
            <source>&amp;Results go to</source>
            <translation>Er&amp;gebnisse kommen nach</translation>
        </message>
        <message>
            <source>C&amp;hoose…</source>
            <translation>A&amp;uswählen…</translation>
        </message>
        <message>
            <source>Can have these in it: {fields}</source>
            <translation>Kann dies enthalten: {fields}</translation>
        </message>
        <message>
            <source>Choose the folder for the results</source>
            <translation>Den Ordner für die Ergebnisse auswählen</translation>
        </message>
        <message>
            <source>Folder for the results</source>
            <translation>Ordner für die Ergebnisse</translation>
        </message>
        <message>
            <source>Format of the results</source>
            <translation>Format der Ergebnisse</translation>
        </message>
        <message>
            <source>Grandma.jpg</source>
            <translation>Oma.jpg</translation>
        </message>
        <message>
            <source>Keep it and skip the photo</source>
            <translation>Sie behalten und das Foto überspringen</translation>
        </message>
        <message>
            <source>Look</source>
            <translation>Look</translation>
        </message>
        <message>
            <source>Look for all photos</source>
            <translation>Look für alle Fotos</translation>
        </message>
        <message>
            <source>Names of the results</source>
            <translation>Namen der Ergebnisse</translation>
        </message>
        <message>
            <source>Quality </source>
            <translation>Qualität </translation>
        </message>
        <message>
            <source>Quality of JPEG and WebP</source>
            <translation>Qualität von JPEG und WebP</translation>
        </message>
        <message>
            <source>Replace it</source>
            <translation>Sie ersetzen</translation>
        </message>
        <message>
            <source>Same as the photo</source>
            <translation>Wie das Foto</translation>
        </message>
        <message>
            <source>Their &amp;format</source>
            <translation>Ihr &amp;Format</translation>
        </message>
        <message>
            <source>Their &amp;names</source>
            <translation>Ihre &amp;Namen</translation>
        </message>
        <message>
            <source>Where there is a file &amp;already</source>
            <translation>Wo schon eine D&amp;atei ist</translation>
        </message>
        <message>
            <source>Where there is a file already</source>
            <translation>Wo schon eine Datei ist</translation>
        </message>
    </context>
    <context>
        <name>StepNames</name>
        <message>
            <source>&amp;Redo</source>
            <translation>&amp;Wiederholen</translation>
        </message>
        <message>
            <source>&amp;Redo {step}</source>
            <translation>&amp;Wiederholen: {step}</translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation>&amp;Rückgängig</translation>
        </message>
        <message>
            <source>&amp;Undo {step}</source>
            <translation>&amp;Rückgängig: {step}</translation>
        </message>
    </context>
    <context>
        <name>SuggestFlow</name>
        <message>
            <source>Looking for suggestions…</source>
            <translation>Sucht nach Vorschlägen…</translation>
        </message>
        <message>
            <source>Others would hardly differ from these or from your variants.</source>
            <translation>Weitere würden sich von diesen oder Ihren Varianten kaum unterscheiden.</translation>
        </message>
        <message>
            <source>Suggest</source>
            <translation>Vorschläge</translation>
        </message>
        <message>
            <source>Suggestions: {count}</source>
            <translation>Vorschläge: {count}</translation>
        </message>
        <message>
            <source>{count} of {wishes} suggestions</source>
            <translation>{count} von {wishes} Vorschlägen</translation>
        </message>
    </context>
    <context>
        <name>UnusableMoods</name>
        <message>
            <source>Mood “{name}”, which cannot be used</source>
            <translation>Stimmung „{name}“, die nicht benutzt werden kann</translation>
        </message>
        <message>
            <source>These cannot be used at present</source>
            <translation>Diese können zurzeit nicht benutzt werden</translation>
        </message>
        <message>
            <source>“{name}” cannot be used</source>
            <translation>„{name}“ kann nicht benutzt werden</translation>
        </message>
    </context>
    <context>
        <name>ValueSlider</name>
        <message>
            <source>Reset {name}</source>
            <translation>{name} zurücksetzen</translation>
        </message>
    </context>
    <context>
        <name>VariantDelegate</name>
        <message>
            <source>Name of the variant</source>
            <translation>Name der Variante</translation>
        </message>
        <message>
            <source>Star this variant (S): changes then go into a new one</source>
            <translation>Als Favorit markieren (S): Änderungen gehen dann in eine neue Variante</translation>
        </message>
        <message>
            <source>Take the star away (S)</source>
            <translation>Nicht mehr als Favorit markieren (S)</translation>
        </message>
    </context>
    <context>
        <name>VariantStrip</name>
        <message>
            <source>Variants</source>
            <translation>Varianten</translation>
        </message>
    </context>
    <context>
        <name>VariantsFlow</name>
        <message>
            <source>A photo has one variant at least.</source>
            <translation>Ein Foto hat mindestens eine Variante.</translation>
        </message>
    </context>
    <context>
        <name>VariantsModel</name>
        <message>
            <source>{name}, starred</source>
            <translation>{name}, Favorit</translation>
        </message>
    </context>
    <context>
        <name>Views</name>
        <message>
            <source>Choose the left picture</source>
            <translation>Das linke Bild wählen</translation>
        </message>
        <message>
            <source>Choose the right picture</source>
            <translation>Das rechte Bild wählen</translation>
        </message>
    </context>
</TS>
