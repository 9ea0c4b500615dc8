<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
    <context>
        <name>About</name>
        <message>
            <source>&lt;h3&gt;Colorizer {version}&lt;/h3&gt;&lt;p&gt;Gives black-and-white photos believable colours. The colours are a guess: nobody can know what they really were.&lt;/p&gt;&lt;p&gt;Works wholly on this computer and sends nothing anywhere.&lt;/p&gt;&lt;p&gt;Free software under the MIT licence. Uses Qt and PySide6 under the LGPL 3.&lt;/p&gt;</source>
            <translation>&lt;h3&gt;Colorizer {version}&lt;/h3&gt;&lt;p&gt;Da colores creíbles a las fotos en blanco y negro. Los colores son una suposición: nadie puede saber cómo eran de verdad.&lt;/p&gt;&lt;p&gt;Trabaja por completo en este equipo y no envía nada a ninguna parte.&lt;/p&gt;&lt;p&gt;Software libre con licencia MIT. Usa Qt y PySide6 con licencia LGPL 3.&lt;/p&gt;</translation>
        </message>
        <message>
            <source>About Colorizer</source>
            <translation>Acerca de Colorizer</translation>
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
            <translation>&amp;Acerca de Colorizer</translation>
        </message>
        <message>
            <source>&amp;Adjust</source>
            <translation>Ajuste&amp;s</translation>
        </message>
        <message>
            <source>&amp;Automatic Mood</source>
            <translation>Ambiente &amp;automático</translation>
        </message>
        <message>
            <source>&amp;Batch…</source>
            <translation>&amp;Lote…</translation>
        </message>
        <message>
            <source>&amp;Borrow a Mood…</source>
            <translation>&amp;Tomar un ambiente…</translation>
        </message>
        <message>
            <source>&amp;Centre Divider</source>
            <translation>&amp;Centrar el divisor</translation>
        </message>
        <message>
            <source>&amp;Close Photo</source>
            <translation>&amp;Cerrar la foto</translation>
        </message>
        <message>
            <source>&amp;Colorize</source>
            <translation>&amp;Colorear</translation>
        </message>
        <message>
            <source>&amp;Copy Result</source>
            <translation>&amp;Copiar el resultado</translation>
        </message>
        <message>
            <source>&amp;Divider</source>
            <translation>&amp;Divisor</translation>
        </message>
        <message>
            <source>&amp;Duplicate Variant</source>
            <translation>D&amp;uplicar la variante</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>&amp;Editar</translation>
        </message>
        <message>
            <source>&amp;Export Colour Layer…</source>
            <translation>E&amp;xportar la capa de color…</translation>
        </message>
        <message>
            <source>&amp;File</source>
            <translation>&amp;Archivo</translation>
        </message>
        <message>
            <source>&amp;Fit in Window</source>
            <translation>A&amp;justar a la ventana</translation>
        </message>
        <message>
            <source>&amp;Grid of Variants</source>
            <translation>Cuadrícula de var&amp;iantes</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>A&amp;yuda</translation>
        </message>
        <message>
            <source>&amp;Import Moods…</source>
            <translation>&amp;Importar ambientes…</translation>
        </message>
        <message>
            <source>&amp;Keep This Mood…</source>
            <translation>&amp;Guardar este ambiente…</translation>
        </message>
        <message>
            <source>&amp;Keys and Gestures</source>
            <translation>&amp;Teclas y gestos</translation>
        </message>
        <message>
            <source>&amp;Loupe</source>
            <translation>L&amp;upa</translation>
        </message>
        <message>
            <source>&amp;My Moods</source>
            <translation>&amp;Mis ambientes</translation>
        </message>
        <message>
            <source>&amp;Open…</source>
            <translation>A&amp;brir…</translation>
        </message>
        <message>
            <source>&amp;Paste Photo</source>
            <translation>&amp;Pegar una foto</translation>
        </message>
        <message>
            <source>&amp;Photo</source>
            <translation>&amp;Foto</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>&amp;Salir</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>&amp;Rehacer</translation>
        </message>
        <message>
            <source>&amp;Reset Colour</source>
            <translation>&amp;Restablecer el color</translation>
        </message>
        <message>
            <source>&amp;Save</source>
            <translation>&amp;Guardar</translation>
        </message>
        <message>
            <source>&amp;Show Original</source>
            <translation>Mostrar el &amp;original</translation>
        </message>
        <message>
            <source>&amp;Star Variant</source>
            <translation>Marcar como &amp;favorita</translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation>&amp;Deshacer</translation>
        </message>
        <message>
            <source>&amp;User Guide</source>
            <translation>&amp;Guía de uso</translation>
        </message>
        <message>
            <source>&amp;Variants</source>
            <translation>&amp;Variantes</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>&amp;Ver</translation>
        </message>
        <message>
            <source>About &amp;Qt</source>
            <translation>Acerca de &amp;Qt</translation>
        </message>
        <message>
            <source>De&amp;lete Variant</source>
            <translation>&amp;Eliminar la variante</translation>
        </message>
        <message>
            <source>F&amp;ull Screen</source>
            <translation>&amp;Pantalla completa</translation>
        </message>
        <message>
            <source>Paste &amp;Mood</source>
            <translation>Pegar un &amp;ambiente</translation>
        </message>
        <message>
            <source>Pr&amp;eferences…</source>
            <translation>Pre&amp;ferencias…</translation>
        </message>
        <message>
            <source>Re&amp;name Variant…</source>
            <translation>Cambiar el &amp;nombre…</translation>
        </message>
        <message>
            <source>S&amp;top</source>
            <translation>&amp;Detener</translation>
        </message>
        <message>
            <source>S&amp;uggest</source>
            <translation>&amp;Sugerir</translation>
        </message>
        <message>
            <source>Save &amp;As…</source>
            <translation>Guardar co&amp;mo…</translation>
        </message>
        <message>
            <source>Save &amp;Project</source>
            <translation>Guardar el pro&amp;yecto</translation>
        </message>
        <message>
            <source>Save A&amp;ll Variants…</source>
            <translation>Guardar &amp;todas las variantes…</translation>
        </message>
        <message>
            <source>Save Pro&amp;ject As…</source>
            <translation>Guardar el proyecto c&amp;omo…</translation>
        </message>
        <message>
            <source>Save S&amp;tarred Variants…</source>
            <translation>Guardar las &amp;favoritas…</translation>
        </message>
        <message>
            <source>Show &amp;Log File</source>
            <translation>Mostrar el &amp;registro</translation>
        </message>
        <message>
            <source>Show in &amp;Folder</source>
            <translation>Mostrar en la car&amp;peta</translation>
        </message>
        <message>
            <source>Side &amp;by Side</source>
            <translation>Lado a &amp;lado</translation>
        </message>
        <message>
            <source>Zoom &amp;In</source>
            <translation>&amp;Ampliar</translation>
        </message>
        <message>
            <source>Zoom &amp;Out</source>
            <translation>&amp;Reducir</translation>
        </message>
    </context>
    <context>
        <name>AlternativeRow</name>
        <message>
            <source>Alternative</source>
            <translation>Alternativa</translation>
        </message>
        <message>
            <source>Alternative {number}</source>
            <translation>Alternativa {number}</translation>
        </message>
        <message>
            <source>Other colours that parts of the photo may well have</source>
            <translation>Otros colores que partes de la foto bien podrían tener</translation>
        </message>
        <message>
            <source>This photo has none: no part of it wavers between two colours that differ much</source>
            <translation>Esta foto no tiene: ninguna de sus partes duda entre dos colores muy distintos</translation>
        </message>
        <message>
            <source>Usual</source>
            <translation>Habituales</translation>
        </message>
        <message>
            <source>Usual colours</source>
            <translation>Colores habituales</translation>
        </message>
        <message>
            <source>With this mood the photo has no such alternative: its usual colours are shown</source>
            <translation>Con este ambiente la foto no tiene esa alternativa: se muestran sus colores habituales</translation>
        </message>
    </context>
    <context>
        <name>Banner</name>
        <message>
            <source>Colorizer goes on more slowly</source>
            <translation>Colorizer sigue más despacio</translation>
        </message>
        <message>
            <source>Copy &amp;Details</source>
            <translation>Copiar los de&amp;talles</translation>
        </message>
        <message>
            <source>Dismiss</source>
            <translation>Cerrar</translation>
        </message>
        <message>
            <source>Dismiss this message</source>
            <translation>Cerrar este mensaje</translation>
        </message>
    </context>
    <context>
        <name>Batch</name>
        <message>
            <source>Colorizing</source>
            <translation>Coloreando</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Hecha</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>Fallida</translation>
        </message>
        <message>
            <source>Getting ready…</source>
            <translation>Preparando…</translation>
        </message>
        <message>
            <source>Looking for photos…</source>
            <translation>Buscando fotos…</translation>
        </message>
        <message>
            <source>Neutral</source>
            <translation>Neutro</translation>
        </message>
        <message>
            <source>Skipped</source>
            <translation>Omitida</translation>
        </message>
        <message>
            <source>Stopped</source>
            <translation>Detenida</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>En espera</translation>
        </message>
        <message>
            <source>about {hours} h {minutes} min left</source>
            <translation>quedan unas {hours} h {minutes} min</translation>
        </message>
        <message>
            <source>about {minutes} min left</source>
            <translation>quedan unos {minutes} min</translation>
        </message>
        <message>
            <source>less than a minute left</source>
            <translation>queda menos de un minuto</translation>
        </message>
        <message>
            <source>stopping after the photo at hand…</source>
            <translation>se detendrá tras la foto en curso…</translation>
        </message>
        <message>
            <source>{count} failed</source>
            <translation>{count} fallidas</translation>
        </message>
        <message>
            <source>{count} skipped</source>
            <translation>{count} omitidas</translation>
        </message>
        <message>
            <source>{done} of {total} done</source>
            <translation>{done} de {total} hechas</translation>
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
            <translation>&amp;Añadir fotos…</translation>
        </message>
        <message>
            <source>&amp;Batch</source>
            <translation>&amp;Lote</translation>
        </message>
        <message>
            <source>&amp;Close</source>
            <translation>&amp;Cerrar</translation>
        </message>
        <message>
            <source>&amp;Colorize Once More</source>
            <translation>&amp;Colorear otra vez</translation>
        </message>
        <message>
            <source>&amp;Keys and Gestures</source>
            <translation>&amp;Teclas y gestos</translation>
        </message>
        <message>
            <source>&amp;New Batch</source>
            <translation>&amp;Nuevo lote</translation>
        </message>
        <message>
            <source>&amp;Open in Colorizer</source>
            <translation>&amp;Abrir en Colorizer</translation>
        </message>
        <message>
            <source>&amp;Photos</source>
            <translation>&amp;Fotos</translation>
        </message>
        <message>
            <source>&amp;Remove from Batch</source>
            <translation>&amp;Quitar del lote</translation>
        </message>
        <message>
            <source>&amp;Resume a Batch…</source>
            <translation>&amp;Reanudar un lote…</translation>
        </message>
        <message>
            <source>&amp;Start</source>
            <translation>&amp;Iniciar</translation>
        </message>
        <message>
            <source>&amp;Try Again</source>
            <translation>Volver a &amp;intentar</translation>
        </message>
        <message>
            <source>&amp;View Result</source>
            <translation>&amp;Ver el resultado</translation>
        </message>
        <message>
            <source>Add &amp;Folder…</source>
            <translation>Añadir una car&amp;peta…</translation>
        </message>
        <message>
            <source>Copy &amp;Message</source>
            <translation>Copiar el &amp;mensaje</translation>
        </message>
        <message>
            <source>Open Results Fol&amp;der</source>
            <translation>Abrir la carpeta de res&amp;ultados</translation>
        </message>
        <message>
            <source>Retry Fai&amp;led</source>
            <translation>Reintentar las &amp;fallidas</translation>
        </message>
        <message>
            <source>S&amp;top</source>
            <translation>&amp;Detener</translation>
        </message>
        <message>
            <source>Save Re&amp;port…</source>
            <translation>&amp;Guardar el informe…</translation>
        </message>
    </context>
    <context>
        <name>BatchFailures</name>
        <message>
            <source>Something unexpected went wrong with the batch. No photo was changed, and what was saved is whole. Try again, and if it keeps happening, send us the details.</source>
            <translation>Ha ocurrido algo inesperado con el lote. No se ha cambiado ninguna foto y lo guardado está completo. Vuelva a intentarlo y, si sigue ocurriendo, envíenos los detalles.</translation>
        </message>
        <message>
            <source>The batch cannot be resumed</source>
            <translation>El lote no se puede reanudar</translation>
        </message>
        <message>
            <source>The batch cannot go on</source>
            <translation>El lote no puede continuar</translation>
        </message>
        <message>
            <source>The look was not taken</source>
            <translation>No se tomó el aspecto</translation>
        </message>
        <message>
            <source>The moods could not be listed</source>
            <translation>No se pudo hacer la lista de ambientes</translation>
        </message>
        <message>
            <source>The photos were not added</source>
            <translation>No se añadieron las fotos</translation>
        </message>
        <message>
            <source>The picture’s mood could not be borrowed</source>
            <translation>No se pudo tomar el ambiente de la imagen</translation>
        </message>
        <message>
            <source>The report was not written</source>
            <translation>No se escribió el informe</translation>
        </message>
    </context>
    <context>
        <name>BatchFlow</name>
        <message>
            <source>And {count} more; the report names them all.</source>
            <translation>Y {count} más; el informe las nombra todas.</translation>
        </message>
        <message>
            <source>Each says why in its row. The others are not affected; retry with F5.</source>
            <translation>Cada una dice por qué en su fila. A las demás no les afecta; reintente con F5.</translation>
        </message>
        <message>
            <source>In the batch already: {count}.</source>
            <translation>Ya en el lote: {count}.</translation>
        </message>
        <message>
            <source>No photos were added</source>
            <translation>No se añadieron fotos</translation>
        </message>
        <message>
            <source>Photos added: {count}</source>
            <translation>Fotos añadidas: {count}</translation>
        </message>
        <message>
            <source>Photos that could not be colorized: {count}</source>
            <translation>Fotos que no se pudieron colorear: {count}</translation>
        </message>
        <message>
            <source>The batch has stopped</source>
            <translation>El lote se ha detenido</translation>
        </message>
        <message>
            <source>The report was saved</source>
            <translation>El informe se guardó</translation>
        </message>
        <message>
            <source>There are no photos of a kind that Colorizer opens.</source>
            <translation>No hay fotos de las que Colorizer puede abrir.</translation>
        </message>
    </context>
    <context>
        <name>BatchQuestions</name>
        <message>
            <source>Add Photos</source>
            <translation>Añadir fotos</translation>
        </message>
        <message>
            <source>Add a Folder of Photos</source>
            <translation>Añadir una carpeta de fotos</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>Todos los archivos (*)</translation>
        </message>
        <message>
            <source>Borrow the Mood of a Picture</source>
            <translation>Tomar el ambiente de una imagen</translation>
        </message>
        <message>
            <source>Choose a Folder for the Results</source>
            <translation>Elegir una carpeta para los resultados</translation>
        </message>
        <message>
            <source>Choose a Look</source>
            <translation>Elegir un aspecto</translation>
        </message>
        <message>
            <source>Choose the Results Folder of the Batch to Resume</source>
            <translation>Elegir la carpeta de resultados del lote que se reanuda</translation>
        </message>
        <message>
            <source>Colorizer</source>
            <translation>Colorizer</translation>
        </message>
        <message>
            <source>Keep Working</source>
            <translation>Seguir trabajando</translation>
        </message>
        <message>
            <source>Looks (*.json)</source>
            <translation>Aspectos (*.json)</translation>
        </message>
        <message>
            <source>Photos ({patterns})</source>
            <translation>Fotos ({patterns})</translation>
        </message>
        <message>
            <source>Photos left: {left}. Stopping finishes the photo at hand and loses nothing: the batch can be resumed at any time.</source>
            <translation>Fotos pendientes: {left}. Al detenerlo se termina la foto en curso y no se pierde nada: el lote puede reanudarse en cualquier momento.</translation>
        </message>
        <message>
            <source>Resume</source>
            <translation>Reanudar</translation>
        </message>
        <message>
            <source>Save the Report</source>
            <translation>Guardar el informe</translation>
        </message>
        <message>
            <source>Start Over</source>
            <translation>Empezar de nuevo</translation>
        </message>
        <message>
            <source>Stop and Close</source>
            <translation>Detener y cerrar</translation>
        </message>
        <message>
            <source>Tables (*.csv)</source>
            <translation>Tablas (*.csv)</translation>
        </message>
        <message>
            <source>The batch is still being worked at</source>
            <translation>Aún se está trabajando en el lote</translation>
        </message>
        <message>
            <source>There is an unfinished batch in “{folder}”</source>
            <translation>Hay un lote sin terminar en «{folder}»</translation>
        </message>
        <message>
            <source>{done} of {total} photos are done. Resuming does the rest, with the settings of that batch. Starting over forgets that batch, but keeps its results.</source>
            <translation>{done} de {total} fotos están hechas. Reanudar hace el resto con los ajustes de ese lote. Empezar de nuevo olvida ese lote, pero conserva sus resultados.</translation>
        </message>
    </context>
    <context>
        <name>BatchTable</name>
        <message>
            <source>Look</source>
            <translation>Aspecto</translation>
        </message>
        <message>
            <source>Message</source>
            <translation>Mensaje</translation>
        </message>
        <message>
            <source>Photo</source>
            <translation>Foto</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Estado</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Tiempo</translation>
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
            <translation>Suelte aquí fotos o carpetas</translation>
        </message>
        <message>
            <source>Originals are never changed. Results go to a folder of their own.</source>
            <translation>Los originales nunca se cambian. Los resultados van a una carpeta aparte.</translation>
        </message>
        <message>
            <source>Photos of the batch</source>
            <translation>Fotos del lote</translation>
        </message>
    </context>
    <context>
        <name>BatchWindow</name>
        <message>
            <source>&amp;Look</source>
            <translation>A&amp;specto</translation>
        </message>
        <message>
            <source>&amp;Resume</source>
            <translation>&amp;Reanudar</translation>
        </message>
        <message>
            <source>&amp;Start</source>
            <translation>&amp;Iniciar</translation>
        </message>
        <message>
            <source>Batch</source>
            <translation>Lote</translation>
        </message>
        <message>
            <source>Progress of the batch</source>
            <translation>Progreso del lote</translation>
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
            <translation>Un ambiente puede mezclarse de {count} imágenes</translation>
        </message>
        <message>
            <source>A mood is borrowed from a picture. Drop one from the folder here.</source>
            <translation>El ambiente se toma de una imagen. Suelte aquí una de la carpeta.</translation>
        </message>
        <message>
            <source>Automatic Mood</source>
            <translation>Ambiente automático</translation>
        </message>
        <message>
            <source>Copy a picture or a picture file first, then paste its mood here.</source>
            <translation>Copie primero una imagen o un archivo de imagen y pegue después aquí su ambiente.</translation>
        </message>
        <message>
            <source>Mood of “{name}”</source>
            <translation>Ambiente de «{name}»</translation>
        </message>
        <message>
            <source>Mood “{name}”</source>
            <translation>Ambiente «{name}»</translation>
        </message>
        <message>
            <source>Move its slider to change how much it counts.</source>
            <translation>Mueva su control para cambiar cuánto cuenta.</translation>
        </message>
        <message>
            <source>Pasted picture</source>
            <translation>Imagen pegada</translation>
        </message>
        <message>
            <source>Remove Mood of “{name}”</source>
            <translation>Quitar el ambiente de «{name}»</translation>
        </message>
        <message>
            <source>Remove one of them to make room for another.</source>
            <translation>Quite una de ellas para dejar sitio a otra.</translation>
        </message>
        <message>
            <source>That is this photo’s own mood</source>
            <translation>Ese es el ambiente de esta misma foto</translation>
        </message>
        <message>
            <source>There is no picture to paste</source>
            <translation>No hay ninguna imagen que pegar</translation>
        </message>
        <message>
            <source>“{name}” is a folder</source>
            <translation>«{name}» es una carpeta</translation>
        </message>
        <message>
            <source>“{name}” is the photo itself. Its own mood is what Automatic uses, so alone it changes nothing.</source>
            <translation>«{name}» es la foto misma. Su propio ambiente es el que usa «Automático»; por sí solo no cambia nada.</translation>
        </message>
        <message>
            <source>“{name}” lends its mood already</source>
            <translation>«{name}» ya presta su ambiente</translation>
        </message>
    </context>
    <context>
        <name>BottomBar</name>
        <message>
            <source>Progress</source>
            <translation>Progreso</translation>
        </message>
    </context>
    <context>
        <name>ColourSection</name>
        <message>
            <source>Alternative</source>
            <translation>Alternativa</translation>
        </message>
        <message>
            <source>Boldness</source>
            <translation>Audacia</translation>
        </message>
        <message>
            <source>From cool, as in the shade, to warm, as in evening light</source>
            <translation>De frío, como a la sombra, a cálido, como en la luz de la tarde</translation>
        </message>
        <message>
            <source>From greener to pinker</source>
            <translation>De más verde a más rosado</translation>
        </message>
        <message>
            <source>From grey to twice as colourful</source>
            <translation>De gris al doble de color</translation>
        </message>
        <message>
            <source>From safe and pale to vivid</source>
            <translation>De prudente y pálido a vivo</translation>
        </message>
        <message>
            <source>Saturation</source>
            <translation>Saturación</translation>
        </message>
        <message>
            <source>Tint</source>
            <translation>Matiz</translation>
        </message>
        <message>
            <source>Warmth</source>
            <translation>Calidez</translation>
        </message>
    </context>
    <context>
        <name>ContinueFlow</name>
        <message>
            <source>&amp;Continue with Its Look</source>
            <translation>&amp;Continuar con su aspecto</translation>
        </message>
        <message>
            <source>Colours will differ a little: it was made with another colour model.</source>
            <translation>Los colores serán algo distintos: se hicieron con otro modelo de color.</translation>
        </message>
        <message>
            <source>Continue with Its Look</source>
            <translation>Continuar con su aspecto</translation>
        </message>
        <message>
            <source>It is coloured anew here, and the file stays as it is.</source>
            <translation>Aquí se colorea de nuevo y el archivo queda como está.</translation>
        </message>
        <message>
            <source>This photo was coloured before</source>
            <translation>Esta foto ya se coloreó antes</translation>
        </message>
        <message>
            <source>This photo was coloured by Colorizer before</source>
            <translation>Esta foto ya la coloreó Colorizer</translation>
        </message>
        <message>
            <source>You can go on with the look that it was saved in.</source>
            <translation>Puede continuar con el aspecto con el que se guardó.</translation>
        </message>
    </context>
    <context>
        <name>CopyFlow</name>
        <message>
            <source>Copied. Paste it into another program.</source>
            <translation>Copiado. Ya puede pegarlo en otro programa.</translation>
        </message>
        <message>
            <source>Copying once the colours are there…</source>
            <translation>Se copiará en cuanto estén los colores…</translation>
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
            <translation>Ha ocurrido algo inesperado. Sus fotos en el disco están intactas. Guarde lo que tenga y vuelva a iniciar Colorizer.</translation>
        </message>
        <message>
            <source>The details are in {file}.</source>
            <translation>Los detalles están en {file}.</translation>
        </message>
    </context>
    <context>
        <name>DividerPane</name>
        <message>
            <source>Divider between “{left}” and “{right}”</source>
            <translation>Divisor entre «{left}» y «{right}»</translation>
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
            <translation>Dejar de tomar el ambiente de esta imagen</translation>
        </message>
        <message>
            <source>How much this picture counts beside the others</source>
            <translation>Cuánto cuenta esta imagen frente a las demás</translation>
        </message>
        <message>
            <source>Keep this mood under a name, for other photos</source>
            <translation>Guardar este ambiente con un nombre, para otras fotos</translation>
        </message>
        <message>
            <source>Keep “{name}”</source>
            <translation>Guardar «{name}»</translation>
        </message>
        <message>
            <source>Remove “{name}”</source>
            <translation>Quitar «{name}»</translation>
        </message>
        <message>
            <source>Share of “{name}”</source>
            <translation>Parte de «{name}»</translation>
        </message>
    </context>
    <context>
        <name>DragGrip</name>
        <message>
            <source>Drag from here into a folder or another program</source>
            <translation>Arrastre desde aquí a una carpeta o a otro programa</translation>
        </message>
        <message>
            <source>Drag the result out</source>
            <translation>Arrastrar el resultado</translation>
        </message>
    </context>
    <context>
        <name>DragOutFlow</name>
        <message>
            <source>Writing the file that you drag…</source>
            <translation>Escribiendo el archivo que arrastra…</translation>
        </message>
    </context>
    <context>
        <name>DropOverlay</name>
        <message>
            <source>Drop to colorize</source>
            <translation>Suelte para colorear</translation>
        </message>
    </context>
    <context>
        <name>DropTarget</name>
        <message>
            <source>&amp;Choose…</source>
            <translation>E&amp;legir…</translation>
        </message>
        <message>
            <source>Choose a picture to borrow its mood</source>
            <translation>Elegir una imagen para tomar su ambiente</translation>
        </message>
    </context>
    <context>
        <name>EmptyState</name>
        <message>
            <source>&amp;Open…</source>
            <translation>A&amp;brir…</translation>
        </message>
        <message>
            <source>Black-and-white in, believable colour out. You can also paste one with {keys}.</source>
            <translation>Entra en blanco y negro, sale en colores creíbles. También puede pegar una foto con {keys}.</translation>
        </message>
        <message>
            <source>Drop a photo here</source>
            <translation>Suelte una foto aquí</translation>
        </message>
        <message>
            <source>Everything stays on this computer.</source>
            <translation>Todo se queda en este equipo.</translation>
        </message>
        <message>
            <source>Open a photo</source>
            <translation>Abrir una foto</translation>
        </message>
        <message>
            <source>Open {name}</source>
            <translation>Abrir {name}</translation>
        </message>
        <message>
            <source>Recent photos</source>
            <translation>Fotos recientes</translation>
        </message>
    </context>
    <context>
        <name>Errors</name>
        <message>
            <source>Cannot open “{name}”: {why}.</source>
            <translation>No se puede abrir «{name}»: {why}.</translation>
        </message>
        <message>
            <source>Cannot save “{name}”: there is a file of that name already. It was left as it is.</source>
            <translation>No se puede guardar «{name}»: ya hay un archivo con ese nombre. Se dejó como estaba.</translation>
        </message>
        <message>
            <source>Cannot save “{name}”: {why}. Nothing on the disk was changed.</source>
            <translation>No se puede guardar «{name}»: {why}. No se ha cambiado nada en el disco.</translation>
        </message>
        <message>
            <source>The {device} has too little memory left for this photo. Close other programs and try again.</source>
            <translation>A {device} le queda muy poca memoria para esta foto. Cierre otros programas y vuelva a intentarlo.</translation>
        </message>
        <message>
            <source>The {device} {trouble}. Colorizer goes on in smaller pieces: nothing is lost, but the photo takes longer.</source>
            <translation>{device} {trouble}. Colorizer sigue en trozos más pequeños: no se pierde nada, pero la foto tarda más.</translation>
        </message>
        <message>
            <source>The {device} {trouble}. Colorizer goes on with the {other} until it is started again: nothing is lost, but photos take longer.</source>
            <translation>{device} {trouble}. Colorizer sigue con {other} hasta que vuelva a iniciarse: no se pierde nada, pero las fotos tardan más.</translation>
        </message>
        <message>
            <source>This computer has no usable {device} graphics processor. Choose the device “auto” or “cpu”.</source>
            <translation>Este equipo no tiene un procesador gráfico que sirva para {device}. Elija en las preferencias «Lo más rápido» o «Procesador».</translation>
        </message>
        <message>
            <source>computed colours that are not numbers</source>
            <translation>ha calculado colores que no son números</translation>
        </message>
        <message>
            <source>it cannot be read</source>
            <translation>no se puede leer</translation>
        </message>
        <message>
            <source>it cannot be written</source>
            <translation>no se puede escribir</translation>
        </message>
        <message>
            <source>it has {width} × {height} pixels, and the limit is {most} megapixels; save a smaller copy and open that</source>
            <translation>tiene {width} × {height} píxeles y el límite son {most} megapíxeles; guarde una copia más pequeña y ábrala</translation>
        </message>
        <message>
            <source>it has {width} × {height} pixels, and {most} is the most</source>
            <translation>tiene {width} × {height} píxeles y el máximo es {most}</translation>
        </message>
        <message>
            <source>it holds a picture without pixels</source>
            <translation>contiene una imagen sin píxeles</translation>
        </message>
        <message>
            <source>it holds a volume and not a picture</source>
            <translation>contiene un volumen y no una imagen</translation>
        </message>
        <message>
            <source>it holds no full-size picture (camera raw files are not supported)</source>
            <translation>no contiene ninguna imagen a tamaño completo (no se admiten archivos RAW de cámara)</translation>
        </message>
        <message>
            <source>it holds {count} pages; save the page you want by itself and open that</source>
            <translation>contiene {count} páginas; guarde aparte la página que quiera y ábrala</translation>
        </message>
        <message>
            <source>it is a folder, not a photo</source>
            <translation>es una carpeta, no una foto</translation>
        </message>
        <message>
            <source>it is a link that leads back to itself</source>
            <translation>es un enlace que vuelve a sí mismo</translation>
        </message>
        <message>
            <source>it is not a file that can be read from beginning to end</source>
            <translation>no es un archivo que pueda leerse de principio a fin</translation>
        </message>
        <message>
            <source>it is not a picture that Colorizer knows; {what_is}</source>
            <translation>no es una imagen que Colorizer conozca; {what_is}</translation>
        </message>
        <message>
            <source>it is the original photo, which is never replaced; choose another</source>
            <translation>es la foto original, que nunca se reemplaza; elija otro nombre</translation>
        </message>
        <message>
            <source>it stores colours in a way that is not supported; save it as grey or RGB</source>
            <translation>guarda los colores de una forma que no se admite; guárdela en grises o en RGB</translation>
        </message>
        <message>
            <source>it stores {bits}-bit {kind} samples; save it with 8 or 16 bits a channel</source>
            <translation>guarda valores de {bits} bits ({kind}); guárdela con 8 o 16 bits por canal</translation>
        </message>
        <message>
            <source>its folder does not exist</source>
            <translation>su carpeta no existe</translation>
        </message>
        <message>
            <source>its folder is not a folder</source>
            <translation>su carpeta no es una carpeta</translation>
        </message>
        <message>
            <source>its name must end in one of {endings}</source>
            <translation>su nombre debe terminar en {endings}</translation>
        </message>
        <message>
            <source>its path is too long for this computer</source>
            <translation>su ruta es demasiado larga para este equipo</translation>
        </message>
        <message>
            <source>ran out of memory</source>
            <translation>se ha quedado sin memoria</translation>
        </message>
        <message>
            <source>stopped working</source>
            <translation>ha dejado de funcionar</translation>
        </message>
        <message>
            <source>the disk can only be read</source>
            <translation>el disco es de solo lectura</translation>
        </message>
        <message>
            <source>the disk is full</source>
            <translation>el disco está lleno</translation>
        </message>
        <message>
            <source>the disk reports an error while reading it</source>
            <translation>el disco informa de un error al leer</translation>
        </message>
        <message>
            <source>the disk reports an error while writing</source>
            <translation>el disco informa de un error al escribir</translation>
        </message>
        <message>
            <source>the file is damaged or incomplete</source>
            <translation>el archivo está dañado o incompleto</translation>
        </message>
        <message>
            <source>the file is empty</source>
            <translation>el archivo está vacío</translation>
        </message>
        <message>
            <source>the file would be larger than the disk allows</source>
            <translation>el archivo sería más grande de lo que permite el disco</translation>
        </message>
        <message>
            <source>the name does not lead to a file</source>
            <translation>el nombre no lleva a ningún archivo</translation>
        </message>
        <message>
            <source>the name is a link that leads back to itself</source>
            <translation>el nombre es un enlace que vuelve a sí mismo</translation>
        </message>
        <message>
            <source>the name or the path is too long for this disk</source>
            <translation>el nombre o la ruta es demasiado larga para este disco</translation>
        </message>
        <message>
            <source>there is a folder of that name</source>
            <translation>hay una carpeta con ese nombre</translation>
        </message>
        <message>
            <source>there is no such file</source>
            <translation>no existe ese archivo</translation>
        </message>
        <message>
            <source>there is not enough memory</source>
            <translation>no hay memoria suficiente</translation>
        </message>
        <message>
            <source>there is not enough memory for it</source>
            <translation>no hay memoria suficiente para él</translation>
        </message>
        <message>
            <source>you have no permission to read it</source>
            <translation>no tiene permiso para leerlo</translation>
        </message>
        <message>
            <source>you have no permission to write there</source>
            <translation>no tiene permiso para escribir ahí</translation>
        </message>
        <message>
            <source>your share of the disk is used up</source>
            <translation>su parte del disco está agotada</translation>
        </message>
        <message>
            <source>{kinds} and BMP can be opened</source>
            <translation>{kinds} y BMP pueden abrirse</translation>
        </message>
        <message>
            <source>{kind} files are not supported; {what_is}</source>
            <translation>no se admiten archivos {kind}; {what_is}</translation>
        </message>
        <message>
            <source>{kind} files hold at most {most} pixels a side; choose PNG or TIFF</source>
            <translation>los archivos {kind} admiten como mucho {most} píxeles por lado; elija PNG o TIFF</translation>
        </message>
        <message>
            <source>“{name}” has {width} × {height} pixels, too few to show a scene. Choose a larger picture.</source>
            <translation>«{name}» tiene {width} × {height} píxeles, muy pocos para mostrar una escena. Elija una imagen más grande.</translation>
        </message>
    </context>
    <context>
        <name>Failures</name>
        <message>
            <source>Nothing could be suggested</source>
            <translation>No se pudo sugerir nada</translation>
        </message>
        <message>
            <source>Something unexpected went wrong with “{name}”. The file itself is untouched. Try again, and if it keeps happening, send us the details.</source>
            <translation>Ha ocurrido algo inesperado con «{name}». El archivo está intacto. Vuelva a intentarlo y, si sigue ocurriendo, envíenos los detalles.</translation>
        </message>
        <message>
            <source>The moods could not be listed</source>
            <translation>No se pudo hacer la lista de ambientes</translation>
        </message>
        <message>
            <source>The photo could not be colorized</source>
            <translation>No se pudo colorear la foto</translation>
        </message>
        <message>
            <source>The photo could not be opened</source>
            <translation>No se pudo abrir la foto</translation>
        </message>
        <message>
            <source>The picture’s mood could not be borrowed</source>
            <translation>No se pudo tomar el ambiente de la imagen</translation>
        </message>
        <message>
            <source>The result was not saved</source>
            <translation>El resultado no se ha guardado</translation>
        </message>
        <message>
            <source>There is not enough free memory for “{name}”. Nothing was changed on disk. Close other programs and try again.</source>
            <translation>No hay suficiente memoria libre para «{name}». No se ha cambiado nada en el disco. Cierre otros programas y vuelva a intentarlo.</translation>
        </message>
        <message>
            <source>“{name}” could not be written. The result is still open here. Try another name or folder with Save As.</source>
            <translation>No se pudo escribir «{name}». El resultado sigue abierto aquí. Pruebe con otro nombre u otra carpeta en «Guardar como».</translation>
        </message>
    </context>
    <context>
        <name>GuideWindow</name>
        <message>
            <source>Chapters</source>
            <translation>Capítulos</translation>
        </message>
        <message>
            <source>User Guide</source>
            <translation>Guía de uso</translation>
        </message>
    </context>
    <context>
        <name>KeepFlow</name>
        <message>
            <source>A mood needs a name.</source>
            <translation>Un ambiente necesita un nombre.</translation>
        </message>
        <message>
            <source>A name is one line of plain characters.</source>
            <translation>Un nombre es una línea de caracteres sencillos.</translation>
        </message>
        <message>
            <source>Imported: {names}</source>
            <translation>Importados: {names}</translation>
        </message>
        <message>
            <source>It is in the list of moods now, for every photo.</source>
            <translation>Ya está en la lista de ambientes, para cualquier foto.</translation>
        </message>
        <message>
            <source>It is in the list of moods, for every photo.</source>
            <translation>Está en la lista de ambientes, para cualquier foto.</translation>
        </message>
        <message>
            <source>Keep the Mood of “{name}”</source>
            <translation>Guardar el ambiente de «{name}»</translation>
        </message>
        <message>
            <source>Rename “{name}”</source>
            <translation>Cambiar el nombre de «{name}»</translation>
        </message>
        <message>
            <source>The file “{file}” holds a small grey picture of where the mood comes from. Faces can be recognised in it: pass it on only to whom you trust with them.</source>
            <translation>El archivo «{file}» contiene una pequeña imagen gris de la que viene el ambiente. En ella pueden reconocerse caras: entréguelo solo a quien se las confiaría.</translation>
        </message>
        <message>
            <source>The mood was not imported</source>
            <translation>El ambiente no se importó</translation>
        </message>
        <message>
            <source>There is a mood called “{name}” already.</source>
            <translation>Ya hay un ambiente llamado «{name}».</translation>
        </message>
        <message>
            <source>This mood is kept already</source>
            <translation>Este ambiente ya está guardado</translation>
        </message>
        <message>
            <source>You find it in the list of moods beside a photo.</source>
            <translation>Lo encuentra en la lista de ambientes junto a una foto.</translation>
        </message>
        <message>
            <source>Your moods cannot be read</source>
            <translation>No se pueden leer sus ambientes</translation>
        </message>
        <message>
            <source>{count} of {all} moods imported</source>
            <translation>{count} de {all} ambientes importados</translation>
        </message>
        <message>
            <source>“{name}”</source>
            <translation>«{name}»</translation>
        </message>
        <message>
            <source>“{name}” is kept</source>
            <translation>«{name}» queda guardado</translation>
        </message>
        <message>
            <source>“{name}” was exported</source>
            <translation>«{name}» se exportó</translation>
        </message>
        <message>
            <source>“{name}” was not deleted</source>
            <translation>«{name}» no se eliminó</translation>
        </message>
        <message>
            <source>“{name}” was not exported</source>
            <translation>«{name}» no se exportó</translation>
        </message>
        <message>
            <source>“{name}” was not kept</source>
            <translation>«{name}» no se guardó</translation>
        </message>
        <message>
            <source>“{name}” was not renamed</source>
            <translation>No se cambió el nombre de «{name}»</translation>
        </message>
    </context>
    <context>
        <name>KeysDialog</name>
        <message>
            <source>Arrow keys, Page Up, Page Down</source>
            <translation>Flechas, Re Pág, Av Pág</translation>
        </message>
        <message>
            <source>Borrow it, or give it back</source>
            <translation>Tomarlo o devolverlo</translation>
        </message>
        <message>
            <source>Centre the divider</source>
            <translation>Centrar el divisor</translation>
        </message>
        <message>
            <source>Choose a variant in the grid</source>
            <translation>Elegir una variante en la cuadrícula</translation>
        </message>
        <message>
            <source>Click on a mood</source>
            <translation>Clic en un ambiente</translation>
        </message>
        <message>
            <source>Click on a star</source>
            <translation>Clic en una estrella</translation>
        </message>
        <message>
            <source>Click, or arrow keys and Enter</source>
            <translation>Clic, o flechas e Intro</translation>
        </message>
        <message>
            <source>Compare with something else</source>
            <translation>Comparar con otra cosa</translation>
        </message>
        <message>
            <source>Ctrl and click on a mood</source>
            <translation>Ctrl y clic en un ambiente</translation>
        </message>
        <message>
            <source>Double click</source>
            <translation>Doble clic</translation>
        </message>
        <message>
            <source>Double click or Delete</source>
            <translation>Doble clic o Supr</translation>
        </message>
        <message>
            <source>Drag</source>
            <translation>Arrastrar</translation>
        </message>
        <message>
            <source>Drag the photo</source>
            <translation>Mover la foto</translation>
        </message>
        <message>
            <source>Hold \</source>
            <translation>Mantener \</translation>
        </message>
        <message>
            <source>Home and End</source>
            <translation>Inicio y Fin</translation>
        </message>
        <message>
            <source>In the batch window</source>
            <translation>En la ventana del lote</translation>
        </message>
        <message>
            <source>Keep a variant as it is, or no more</source>
            <translation>Conservar una variante como está, o ya no</translation>
        </message>
        <message>
            <source>Keys and Gestures</source>
            <translation>Teclas y gestos</translation>
        </message>
        <message>
            <source>Look at the variant beside</source>
            <translation>Ver la variante de al lado</translation>
        </message>
        <message>
            <source>Mix it with the others</source>
            <translation>Mezclarlo con los demás</translation>
        </message>
        <message>
            <source>Move a slider</source>
            <translation>Mover un control</translation>
        </message>
        <message>
            <source>Move a variant to another place</source>
            <translation>Mover una variante a otro sitio</translation>
        </message>
        <message>
            <source>Move the divider</source>
            <translation>Mover el divisor</translation>
        </message>
        <message>
            <source>Move the divider; move the photo where it is larger</source>
            <translation>Mover el divisor; mover la foto donde es más grande</translation>
        </message>
        <message>
            <source>Move the photo</source>
            <translation>Mover la foto</translation>
        </message>
        <message>
            <source>On the panel</source>
            <translation>En el panel</translation>
        </message>
        <message>
            <source>On the photo</source>
            <translation>En la foto</translation>
        </message>
        <message>
            <source>On the strip of variants</source>
            <translation>En la tira de variantes</translation>
        </message>
        <message>
            <source>Only the right picture, only the left one</source>
            <translation>Solo la imagen derecha, solo la izquierda</translation>
        </message>
        <message>
            <source>Rename a variant</source>
            <translation>Cambiar el nombre de una variante</translation>
        </message>
        <message>
            <source>Right click</source>
            <translation>Clic derecho</translation>
        </message>
        <message>
            <source>See the original</source>
            <translation>Ver el original</translation>
        </message>
        <message>
            <source>Shift and arrow keys</source>
            <translation>Mayús y flechas</translation>
        </message>
        <message>
            <source>Space or middle button</source>
            <translation>Espacio o botón central</translation>
        </message>
        <message>
            <source>Take a slider back to where it began</source>
            <translation>Devolver un control a su posición inicial</translation>
        </message>
        <message>
            <source>Wheel</source>
            <translation>Rueda</translation>
        </message>
        <message>
            <source>Zoom at the pointer</source>
            <translation>Ampliar donde está el puntero</translation>
        </message>
        <message>
            <source>← and →</source>
            <translation>← y →</translation>
        </message>
    </context>
    <context>
        <name>LayerFlow</name>
        <message>
            <source>Saved “{name}”. Lay it over the grey photo, in Normal mode.</source>
            <translation>Se guardó «{name}». Póngala sobre la foto gris, en modo Normal.</translation>
        </message>
        <message>
            <source>Saving “{name}”…</source>
            <translation>Guardando «{name}»…</translation>
        </message>
        <message>
            <source>The photo is still open here.</source>
            <translation>La foto sigue abierta aquí.</translation>
        </message>
    </context>
    <context>
        <name>LookEditor</name>
        <message>
            <source>Delete Variant</source>
            <translation>Eliminar la variante</translation>
        </message>
        <message>
            <source>Duplicate Variant</source>
            <translation>Duplicar la variante</translation>
        </message>
        <message>
            <source>Move Variant</source>
            <translation>Mover la variante</translation>
        </message>
        <message>
            <source>Rename Variant</source>
            <translation>Cambiar el nombre de la variante</translation>
        </message>
        <message>
            <source>Star Variant</source>
            <translation>Marcar como favorita</translation>
        </message>
        <message>
            <source>Unstar Variant</source>
            <translation>Quitar de favoritas</translation>
        </message>
    </context>
    <context>
        <name>LookMenu</name>
        <message>
            <source>&amp;Mood</source>
            <translation>A&amp;mbiente</translation>
        </message>
        <message>
            <source>&amp;Neutral</source>
            <translation>&amp;Neutro</translation>
        </message>
        <message>
            <source>As All &amp;Others</source>
            <translation>Como &amp;todas las demás</translation>
        </message>
        <message>
            <source>From a Look &amp;File…</source>
            <translation>De un &amp;archivo de aspecto…</translation>
        </message>
        <message>
            <source>Of a &amp;Picture…</source>
            <translation>De una &amp;imagen…</translation>
        </message>
        <message>
            <source>Of the &amp;Open Photo</source>
            <translation>De la foto &amp;abierta</translation>
        </message>
        <message>
            <source>The Open Photo’s &amp;Look</source>
            <translation>El asp&amp;ecto de la foto abierta</translation>
        </message>
        <message>
            <source>Use the Open Photo’s &amp;Look for These</source>
            <translation>Usar el asp&amp;ecto de la foto abierta en estas</translation>
        </message>
    </context>
    <context>
        <name>LookNames</name>
        <message>
            <source>Alternative {number}</source>
            <translation>Alternativa {number}</translation>
        </message>
        <message>
            <source>Automatic</source>
            <translation>Automático</translation>
        </message>
        <message>
            <source>Average</source>
            <translation>Promedio</translation>
        </message>
        <message>
            <source>Bold</source>
            <translation>Audaz</translation>
        </message>
        <message>
            <source>Bolder</source>
            <translation>Más audaz</translation>
        </message>
        <message>
            <source>Calm</source>
            <translation>Tranquilo</translation>
        </message>
        <message>
            <source>Calmer</source>
            <translation>Más tranquilo</translation>
        </message>
        <message>
            <source>Cooler</source>
            <translation>Más frío</translation>
        </message>
        <message>
            <source>Greener</source>
            <translation>Más verde</translation>
        </message>
        <message>
            <source>Grey</source>
            <translation>Gris</translation>
        </message>
        <message>
            <source>Paler</source>
            <translation>Más pálido</translation>
        </message>
        <message>
            <source>Pinker</source>
            <translation>Más rosado</translation>
        </message>
        <message>
            <source>Stronger</source>
            <translation>Más intenso</translation>
        </message>
        <message>
            <source>Warmer</source>
            <translation>Más cálido</translation>
        </message>
        <message>
            <source>{count} more</source>
            <translation>{count} más</translation>
        </message>
    </context>
    <context>
        <name>LookPanel</name>
        <message>
            <source>Colour</source>
            <translation>Color</translation>
        </message>
        <message>
            <source>Colour and mood</source>
            <translation>Color y ambiente</translation>
        </message>
        <message>
            <source>Mood</source>
            <translation>Ambiente</translation>
        </message>
        <message>
            <source>Reset</source>
            <translation>Restablecer</translation>
        </message>
        <message>
            <source>Reset Colour</source>
            <translation>Restablecer el color</translation>
        </message>
        <message>
            <source>Reset colour</source>
            <translation>Restablecer el color</translation>
        </message>
        <message>
            <source>Take boldness, saturation, warmth, tint and alternative back</source>
            <translation>Restablecer audacia, saturación, calidez, matiz y alternativa</translation>
        </message>
    </context>
    <context>
        <name>MoodButton</name>
        <message>
            <source>A little like this photo ({cosine})</source>
            <translation>Un poco como esta foto ({cosine})</translation>
        </message>
        <message>
            <source>Click to borrow this mood, Ctrl+click to mix it in</source>
            <translation>Haga clic para tomar este ambiente; Ctrl+clic para mezclarlo</translation>
        </message>
        <message>
            <source>Mood “{name}”</source>
            <translation>Ambiente «{name}»</translation>
        </message>
        <message>
            <source>Much like this photo ({cosine})</source>
            <translation>Muy parecido a esta foto ({cosine})</translation>
        </message>
        <message>
            <source>Not like this photo ({cosine})</source>
            <translation>Distinto de esta foto ({cosine})</translation>
        </message>
        <message>
            <source>Somewhat like this photo ({cosine})</source>
            <translation>Bastante parecido a esta foto ({cosine})</translation>
        </message>
        <message>
            <source>Your own mood “{name}”</source>
            <translation>Su ambiente «{name}»</translation>
        </message>
    </context>
    <context>
        <name>MoodPrompts</name>
        <message>
            <source>All files (*)</source>
            <translation>Todos los archivos (*)</translation>
        </message>
        <message>
            <source>Colorizer</source>
            <translation>Colorizer</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Eliminar</translation>
        </message>
        <message>
            <source>Delete the mood “{name}”?</source>
            <translation>¿Eliminar el ambiente «{name}»?</translation>
        </message>
        <message>
            <source>Export the Mood</source>
            <translation>Exportar el ambiente</translation>
        </message>
        <message>
            <source>Import Moods</source>
            <translation>Importar ambientes</translation>
        </message>
        <message>
            <source>It cannot be brought back, unless it was exported. Photos keep their colours.</source>
            <translation>No se puede recuperar, salvo que se haya exportado. Las fotos conservan sus colores.</translation>
        </message>
        <message>
            <source>Keep It</source>
            <translation>Conservarlo</translation>
        </message>
        <message>
            <source>Moods ({patterns})</source>
            <translation>Ambientes ({patterns})</translation>
        </message>
        <message>
            <source>Replace</source>
            <translation>Reemplazar</translation>
        </message>
        <message>
            <source>Replacing it cannot be undone.</source>
            <translation>Reemplazar no se puede deshacer.</translation>
        </message>
        <message>
            <source>“{name}” exists already</source>
            <translation>«{name}» ya existe</translation>
        </message>
    </context>
    <context>
        <name>MoodSection</name>
        <message>
            <source>Automatic</source>
            <translation>Automático</translation>
        </message>
        <message>
            <source>Automatic mood</source>
            <translation>Ambiente automático</translation>
        </message>
        <message>
            <source>Automatic: taken from this photo.</source>
            <translation>Automático: tomado de esta foto.</translation>
        </message>
        <message>
            <source>Drop a picture here
to borrow its mood</source>
            <translation>Suelte aquí una imagen
para tomar su ambiente</translation>
        </message>
        <message>
            <source>Drop another picture
to mix moods</source>
            <translation>Suelte otra imagen
para mezclar ambientes</translation>
        </message>
        <message>
            <source>From the photo’s own mood to the borrowed one</source>
            <translation>Del ambiente propio de la foto al tomado</translation>
        </message>
        <message>
            <source>Looking at the picture…</source>
            <translation>Mirando la imagen…</translation>
        </message>
        <message>
            <source>Mood Mix</source>
            <translation>Mezcla de ambientes</translation>
        </message>
        <message>
            <source>Mood Strength</source>
            <translation>Intensidad del ambiente</translation>
        </message>
        <message>
            <source>Or choose one</source>
            <translation>O elija uno</translation>
        </message>
        <message>
            <source>Strength</source>
            <translation>Intensidad</translation>
        </message>
        <message>
            <source>Take the mood from the photo itself again</source>
            <translation>Volver a tomar el ambiente de la propia foto</translation>
        </message>
        <message>
            <source>The scene counts, not its colours.</source>
            <translation>Cuenta la escena, no sus colores.</translation>
        </message>
    </context>
    <context>
        <name>Moods</name>
        <message>
            <source>City street</source>
            <translation>Calle de ciudad</translation>
        </message>
        <message>
            <source>Food</source>
            <translation>Comida</translation>
        </message>
        <message>
            <source>Forest</source>
            <translation>Bosque</translation>
        </message>
        <message>
            <source>Meadow</source>
            <translation>Prado</translation>
        </message>
        <message>
            <source>Mountains</source>
            <translation>Montañas</translation>
        </message>
        <message>
            <source>Night</source>
            <translation>Noche</translation>
        </message>
        <message>
            <source>Overcast</source>
            <translation>Nublado</translation>
        </message>
        <message>
            <source>Portrait</source>
            <translation>Retrato</translation>
        </message>
        <message>
            <source>Room by daylight</source>
            <translation>Cuarto de día</translation>
        </message>
        <message>
            <source>Room by lamplight</source>
            <translation>Cuarto con lámpara</translation>
        </message>
        <message>
            <source>Seaside</source>
            <translation>Junto al mar</translation>
        </message>
        <message>
            <source>Snow</source>
            <translation>Nieve</translation>
        </message>
        <message>
            <source>Sunny day</source>
            <translation>Día soleado</translation>
        </message>
    </context>
    <context>
        <name>NameDialog</name>
        <message>
            <source>&amp;Name:</source>
            <translation>&amp;Nombre:</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nombre</translation>
        </message>
    </context>
    <context>
        <name>Narrator</name>
        <message>
            <source>Choose another photo with Open… or drop one here.</source>
            <translation>Elija otra foto con Abrir… o suelte una aquí.</translation>
        </message>
        <message>
            <source>Colorizing…</source>
            <translation>Coloreando…</translation>
        </message>
        <message>
            <source>Not colorized</source>
            <translation>Sin colorear</translation>
        </message>
        <message>
            <source>Opening “{name}”…</source>
            <translation>Abriendo «{name}»…</translation>
        </message>
        <message>
            <source>Saved as “{name}”</source>
            <translation>Guardado como «{name}»</translation>
        </message>
        <message>
            <source>{width} × {height} · colorized</source>
            <translation>{width} × {height} · coloreada</translation>
        </message>
        <message>
            <source>{width} × {height} · colorized in {seconds} s</source>
            <translation>{width} × {height} · coloreada en {seconds} s</translation>
        </message>
        <message>
            <source>“{name}” is still open.</source>
            <translation>«{name}» sigue abierta.</translation>
        </message>
    </context>
    <context>
        <name>OpenFlow</name>
        <message>
            <source>Copy a picture or a picture file first, then paste it here.</source>
            <translation>Copie primero una imagen o un archivo de imagen y péguelo después aquí.</translation>
        </message>
        <message>
            <source>Pasted photo</source>
            <translation>Foto pegada</translation>
        </message>
        <message>
            <source>There is no photo to paste</source>
            <translation>No hay ninguna foto que pegar</translation>
        </message>
    </context>
    <context>
        <name>OwnMoodMenu</name>
        <message>
            <source>&amp;Delete…</source>
            <translation>&amp;Eliminar…</translation>
        </message>
        <message>
            <source>&amp;Export…</source>
            <translation>E&amp;xportar…</translation>
        </message>
        <message>
            <source>&amp;Rename…</source>
            <translation>&amp;Cambiar el nombre…</translation>
        </message>
    </context>
    <context>
        <name>OwnMoodsMenu</name>
        <message>
            <source>&amp;My Moods</source>
            <translation>&amp;Mis ambientes</translation>
        </message>
        <message>
            <source>None kept so far</source>
            <translation>Aún no hay ninguno guardado</translation>
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
            <translation>{name} – enseguida</translation>
        </message>
    </context>
    <context>
        <name>PreferencesDialog</name>
        <message>
            <source>&amp;Begin new photos with</source>
            <translation>&amp;Empezar las fotos con</translation>
        </message>
        <message>
            <source>&amp;Detail of colours</source>
            <translation>&amp;Detalle de los colores</translation>
        </message>
        <message>
            <source>&amp;Light or dark</source>
            <translation>Claro &amp;u oscuro</translation>
        </message>
        <message>
            <source>&amp;Note in saved files that the colours were added</source>
            <translation>&amp;Anotar en los archivos que los colores se añadieron</translation>
        </message>
        <message>
            <source>&amp;Quality</source>
            <translation>&amp;Calidad</translation>
        </message>
        <message>
            <source>A graphics processor is faster, above all with large photos.</source>
            <translation>Un procesador gráfico es más rápido, sobre todo con fotos grandes.</translation>
        </message>
        <message>
            <source>Coarse: calm, few mistakes</source>
            <translation>Grueso: tranquilo, pocos errores</translation>
        </message>
        <message>
            <source>Colours</source>
            <translation>Colores</translation>
        </message>
        <message>
            <source>Com&amp;pute on</source>
            <translation>Cal&amp;cular con</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Oscuro</translation>
        </message>
        <message>
            <source>Fine: more colour, more mistakes</source>
            <translation>Fino: más color, más errores</translation>
        </message>
        <message>
            <source>Finest: slow, most mistakes</source>
            <translation>Muy fino: lento, con más errores</translation>
        </message>
        <message>
            <source>Graphics processor (CUDA)</source>
            <translation>Procesador gráfico (CUDA)</translation>
        </message>
        <message>
            <source>Graphics processor (Metal)</source>
            <translation>Procesador gráfico (Metal)</translation>
        </message>
        <message>
            <source>Lan&amp;guage</source>
            <translation>&amp;Idioma</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Claro</translation>
        </message>
        <message>
            <source>Like the system</source>
            <translation>Como el sistema</translation>
        </message>
        <message>
            <source>Looking for graphics processors…</source>
            <translation>Buscando procesadores gráficos…</translation>
        </message>
        <message>
            <source>My colours</source>
            <translation>Mis colores</translation>
        </message>
        <message>
            <source>Neutral colours</source>
            <translation>Colores neutros</translation>
        </message>
        <message>
            <source>Of JPEG and WebP files: more looks better and takes more room.</source>
            <translation>De los archivos JPEG y WebP: más calidad se ve mejor y ocupa más.</translation>
        </message>
        <message>
            <source>Preferences</source>
            <translation>Preferencias</translation>
        </message>
        <message>
            <source>Processor</source>
            <translation>Procesador</translation>
        </message>
        <message>
            <source>Saving</source>
            <translation>Guardar</translation>
        </message>
        <message>
            <source>The colours of the open photo</source>
            <translation>Los colores de la foto abierta</translation>
        </message>
        <message>
            <source>The language changes when you start Colorizer again.</source>
            <translation>El idioma cambiará cuando vuelva a iniciar Colorizer.</translation>
        </message>
        <message>
            <source>There is no graphics processor here that Colorizer can use.</source>
            <translation>Aquí no hay ningún procesador gráfico que Colorizer pueda usar.</translation>
        </message>
        <message>
            <source>Usual (recommended)</source>
            <translation>Habitual (recomendado)</translation>
        </message>
        <message>
            <source>Whatever is fastest</source>
            <translation>Lo más rápido</translation>
        </message>
        <message>
            <source>Window</source>
            <translation>Ventana</translation>
        </message>
        <message>
            <source>boldness {value}</source>
            <translation>audacia {value}</translation>
        </message>
        <message>
            <source>saturation {value}</source>
            <translation>saturación {value}</translation>
        </message>
        <message>
            <source>tint {value}</source>
            <translation>matiz {value}</translation>
        </message>
        <message>
            <source>warmth {value}</source>
            <translation>calidez {value}</translation>
        </message>
        <message>
            <source>{size} pixels</source>
            <translation>{size} píxeles</translation>
        </message>
    </context>
    <context>
        <name>PreferencesFlow</name>
        <message>
            <source>Colorizing again, as you prefer it now…</source>
            <translation>Coloreando de nuevo, como ahora prefiere…</translation>
        </message>
    </context>
    <context>
        <name>Presenter</name>
        <message>
            <source>Colorized</source>
            <translation>Coloreada</translation>
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
            <translation>Todo sigue abierto aquí. Pruebe con otro nombre u otra carpeta.</translation>
        </message>
        <message>
            <source>Nothing was changed.</source>
            <translation>No se ha cambiado nada.</translation>
        </message>
        <message>
            <source>Save the project yourself from time to time.</source>
            <translation>Guarde usted mismo el proyecto de vez en cuando.</translation>
        </message>
        <message>
            <source>Saved as “{name}”</source>
            <translation>Guardado como «{name}»</translation>
        </message>
        <message>
            <source>The photo has changed since the project was saved. The variants are shown as they look on it now; the photo and the project were not touched.</source>
            <translation>La foto ha cambiado desde que se guardó el proyecto. Las variantes se muestran como quedan ahora en ella; ni la foto ni el proyecto se han tocado.</translation>
        </message>
        <message>
            <source>The project was not opened</source>
            <translation>El proyecto no se abrió</translation>
        </message>
        <message>
            <source>The project was not saved</source>
            <translation>El proyecto no se guardó</translation>
        </message>
        <message>
            <source>Your work is not safe from a crash</source>
            <translation>Su trabajo no está a salvo de un fallo</translation>
        </message>
        <message>
            <source>“{name}” is not as it was</source>
            <translation>«{name}» no está como estaba</translation>
        </message>
    </context>
    <context>
        <name>Projects</name>
        <message>
            <source>Something unexpected went wrong; the log has the details.</source>
            <translation>Ha ocurrido algo inesperado; los detalles están en el registro.</translation>
        </message>
    </context>
    <context>
        <name>Prompts</name>
        <message>
            <source>All files (*)</source>
            <translation>Todos los archivos (*)</translation>
        </message>
        <message>
            <source>Another window or program has saved it since it was opened here. Replacing it loses what was saved there.</source>
            <translation>Otra ventana u otro programa lo ha guardado desde que se abrió aquí. Si se reemplaza, se pierde lo que se guardó allí.</translation>
        </message>
        <message>
            <source>Borrow the Mood of a Picture</source>
            <translation>Tomar el ambiente de una imagen</translation>
        </message>
        <message>
            <source>Colorizer</source>
            <translation>Colorizer</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>Descartar</translation>
        </message>
        <message>
            <source>Discard the work on “{name}”?</source>
            <translation>¿Descartar el trabajo en «{name}»?</translation>
        </message>
        <message>
            <source>Export the Colours as a Layer</source>
            <translation>Exportar los colores como capa</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Conservar</translation>
        </message>
        <message>
            <source>Keep Working</source>
            <translation>Seguir trabajando</translation>
        </message>
        <message>
            <source>Look for Another</source>
            <translation>Buscar otra</translation>
        </message>
        <message>
            <source>Look for It…</source>
            <translation>Buscarla…</translation>
        </message>
        <message>
            <source>Open a Photo or a Project</source>
            <translation>Abrir una foto o un proyecto</translation>
        </message>
        <message>
            <source>Photos ({patterns})</source>
            <translation>Fotos ({patterns})</translation>
        </message>
        <message>
            <source>Projects ({patterns})</source>
            <translation>Proyectos ({patterns})</translation>
        </message>
        <message>
            <source>Replace</source>
            <translation>Reemplazar</translation>
        </message>
        <message>
            <source>Replacing it cannot be undone. The original photo is never replaced.</source>
            <translation>Reemplazar no se puede deshacer. La foto original nunca se reemplaza.</translation>
        </message>
        <message>
            <source>Save As…</source>
            <translation>Guardar como…</translation>
        </message>
        <message>
            <source>Save the Colorized Photo</source>
            <translation>Guardar la foto coloreada</translation>
        </message>
        <message>
            <source>Save the Project</source>
            <translation>Guardar el proyecto</translation>
        </message>
        <message>
            <source>Save the Variants in a Folder</source>
            <translation>Guardar las variantes en una carpeta</translation>
        </message>
        <message>
            <source>Save the changes to “{name}”?</source>
            <translation>¿Guardar los cambios en «{name}»?</translation>
        </message>
        <message>
            <source>Save the colorized “{name}”?</source>
            <translation>¿Guardar «{name}» en color?</translation>
        </message>
        <message>
            <source>Stop and Close</source>
            <translation>Detener y cerrar</translation>
        </message>
        <message>
            <source>The original photo is not touched.</source>
            <translation>La foto original no se toca.</translation>
        </message>
        <message>
            <source>The photo of this project is neither beside it nor in {folder}, where it was. The project is untouched.</source>
            <translation>La foto de este proyecto no está junto a él ni en {folder}, donde estaba. El proyecto está intacto.</translation>
        </message>
        <message>
            <source>The project was made of a photo with other contents. Nothing is lost by trying.</source>
            <translation>El proyecto se hizo con una foto de otro contenido. Por probar no se pierde nada.</translation>
        </message>
        <message>
            <source>The result has not been saved yet. The original photo is not touched.</source>
            <translation>El resultado aún no se ha guardado. La foto original no se toca.</translation>
        </message>
        <message>
            <source>The variants have changed since the project was saved. The photo is not touched.</source>
            <translation>Las variantes han cambiado desde que se guardó el proyecto. La foto no se toca.</translation>
        </message>
        <message>
            <source>Use It</source>
            <translation>Usarla</translation>
        </message>
        <message>
            <source>Variants that were not saved in a project are lost. The photo is not touched.</source>
            <translation>Las variantes que no se guardaron en un proyecto se pierden. La foto no se toca.</translation>
        </message>
        <message>
            <source>Where is “{name}”?</source>
            <translation>¿Dónde está «{name}»?</translation>
        </message>
        <message>
            <source>{count} variants have not been saved yet: those with a star, and the one that is shown. The original photo is not touched.</source>
            <translation>{count} variantes aún no se han guardado: las favoritas y la que se muestra. La foto original no se toca.</translation>
        </message>
        <message>
            <source>{name}, {bits} bits per channel</source>
            <translation>{name}, {bits} bits por canal</translation>
        </message>
        <message>
            <source>“{name}” exists already</source>
            <translation>«{name}» ya existe</translation>
        </message>
        <message>
            <source>“{name}” has changed on disk</source>
            <translation>«{name}» ha cambiado en el disco</translation>
        </message>
        <message>
            <source>“{name}” is another photo</source>
            <translation>«{name}» es otra foto</translation>
        </message>
        <message>
            <source>“{name}” is still being colorized</source>
            <translation>«{name}» aún se está coloreando</translation>
        </message>
    </context>
    <context>
        <name>Ranking</name>
        <message>
            <source>It was kept with another colour model and holds no picture to take it from again. Keep it anew from the picture that it came from.</source>
            <translation>Se guardó con otro modelo de color y no contiene ninguna imagen de la que volver a tomarlo. Guárdelo de nuevo desde la imagen de la que vino.</translation>
        </message>
    </context>
    <context>
        <name>RecentMenu</name>
        <message>
            <source>&amp;Clear List</source>
            <translation>&amp;Vaciar la lista</translation>
        </message>
        <message>
            <source>Open &amp;Recent</source>
            <translation>Abrir &amp;reciente</translation>
        </message>
    </context>
    <context>
        <name>RecoveryBar</name>
        <message>
            <source>&amp;Discard…</source>
            <translation>&amp;Descartar…</translation>
        </message>
        <message>
            <source>&amp;Go On</source>
            <translation>&amp;Continuar</translation>
        </message>
        <message>
            <source>&amp;Later</source>
            <translation>&amp;Más tarde</translation>
        </message>
        <message>
            <source>Colorizer did not end properly. Go on where you were?</source>
            <translation>Colorizer no terminó bien. ¿Seguir donde estaba?</translation>
        </message>
        <message>
            <source>Keep the work, and offer it again at the next start</source>
            <translation>Conservar el trabajo y ofrecerlo de nuevo en el próximo inicio</translation>
        </message>
    </context>
    <context>
        <name>RecoveryFlow</name>
        <message>
            <source>There is more after this: {more}.</source>
            <translation>Después de esto hay más: {more}.</translation>
        </message>
        <message>
            <source>“{name}”, one variant, {when}.</source>
            <translation>«{name}», una variante, {when}.</translation>
        </message>
        <message>
            <source>“{name}”, {count} variants, {when}.</source>
            <translation>«{name}», {count} variantes, {when}.</translation>
        </message>
    </context>
    <context>
        <name>SaveFlow</name>
        <message>
            <source>Saving “{name}”…</source>
            <translation>Guardando «{name}»…</translation>
        </message>
    </context>
    <context>
        <name>SaveSeveralFlow</name>
        <message>
            <source>Everything is in “{folder}” already</source>
            <translation>Todo está ya en «{folder}»</translation>
        </message>
        <message>
            <source>Make room or choose another folder, then save the others.</source>
            <translation>Haga sitio o elija otra carpeta y guarde después las demás.</translation>
        </message>
        <message>
            <source>Saved as “{name}”</source>
            <translation>Guardado como «{name}»</translation>
        </message>
        <message>
            <source>Saved {saved} of {total} variants in “{folder}”</source>
            <translation>Se guardaron {saved} de {total} variantes en «{folder}»</translation>
        </message>
        <message>
            <source>Saving {number} of {total}: “{name}”…</source>
            <translation>Guardando {number} de {total}: «{name}»…</translation>
        </message>
        <message>
            <source>The disk is full</source>
            <translation>El disco está lleno</translation>
        </message>
        <message>
            <source>{count} of {total} variants were not saved</source>
            <translation>No se guardaron {count} de {total} variantes</translation>
        </message>
        <message>
            <source>{count} there already</source>
            <translation>{count} ya estaban</translation>
        </message>
    </context>
    <context>
        <name>SettingsPanel</name>
        <message>
            <source>&amp;Look for all photos</source>
            <translation>A&amp;specto de todas las fotos</translation>
        </message>
        <message>
            <source>&amp;Results go to</source>
            <translation>Los &amp;resultados van a</translation>
        </message>
        <message>
            <source>C&amp;hoose…</source>
            <translation>E&amp;legir…</translation>
        </message>
        <message>
            <source>Can have these in it: {fields}</source>
            <translation>Pueden contener: {fields}</translation>
        </message>
        <message>
            <source>Choose the folder for the results</source>
            <translation>Elegir la carpeta de los resultados</translation>
        </message>
        <message>
            <source>Folder for the results</source>
            <translation>Carpeta de los resultados</translation>
        </message>
        <message>
            <source>Format of the results</source>
            <translation>Formato de los resultados</translation>
        </message>
        <message>
            <source>Grandma.jpg</source>
            <translation>Abuela.jpg</translation>
        </message>
        <message>
            <source>Keep it and skip the photo</source>
            <translation>Dejarlo y omitir la foto</translation>
        </message>
        <message>
            <source>Look</source>
            <translation>Aspecto</translation>
        </message>
        <message>
            <source>Look for all photos</source>
            <translation>Aspecto de todas las fotos</translation>
        </message>
        <message>
            <source>Names of the results</source>
            <translation>Nombres de los resultados</translation>
        </message>
        <message>
            <source>Quality </source>
            <translation>Calidad </translation>
        </message>
        <message>
            <source>Quality of JPEG and WebP</source>
            <translation>Calidad de JPEG y WebP</translation>
        </message>
        <message>
            <source>Replace it</source>
            <translation>Reemplazarlo</translation>
        </message>
        <message>
            <source>Same as the photo</source>
            <translation>Como la foto</translation>
        </message>
        <message>
            <source>Their &amp;format</source>
            <translation>Su f&amp;ormato</translation>
        </message>
        <message>
            <source>Their &amp;names</source>
            <translation>Sus no&amp;mbres</translation>
        </message>
        <message>
            <source>Where there is a file &amp;already</source>
            <translation>Si ya ha&amp;y un archivo</translation>
        </message>
        <message>
            <source>Where there is a file already</source>
            <translation>Si ya hay un archivo</translation>
        </message>
    </context>
    <context>
        <name>StepNames</name>
        <message>
            <source>&amp;Redo</source>
            <translation>&amp;Rehacer</translation>
        </message>
        <message>
            <source>&amp;Redo {step}</source>
            <translation>&amp;Rehacer: {step}</translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation>&amp;Deshacer</translation>
        </message>
        <message>
            <source>&amp;Undo {step}</source>
            <translation>&amp;Deshacer: {step}</translation>
        </message>
    </context>
    <context>
        <name>SuggestFlow</name>
        <message>
            <source>Looking for suggestions…</source>
            <translation>Buscando sugerencias…</translation>
        </message>
        <message>
            <source>Others would hardly differ from these or from your variants.</source>
            <translation>Otras apenas se distinguirían de estas o de sus variantes.</translation>
        </message>
        <message>
            <source>Suggest</source>
            <translation>Sugerencias</translation>
        </message>
        <message>
            <source>Suggestions: {count}</source>
            <translation>Sugerencias: {count}</translation>
        </message>
        <message>
            <source>{count} of {wishes} suggestions</source>
            <translation>{count} de {wishes} sugerencias</translation>
        </message>
    </context>
    <context>
        <name>UnusableMoods</name>
        <message>
            <source>Mood “{name}”, which cannot be used</source>
            <translation>Ambiente «{name}», que no se puede usar</translation>
        </message>
        <message>
            <source>These cannot be used at present</source>
            <translation>Estos no se pueden usar por ahora</translation>
        </message>
        <message>
            <source>“{name}” cannot be used</source>
            <translation>«{name}» no se puede usar</translation>
        </message>
    </context>
    <context>
        <name>ValueSlider</name>
        <message>
            <source>Reset {name}</source>
            <translation>Restablecer {name}</translation>
        </message>
    </context>
    <context>
        <name>VariantDelegate</name>
        <message>
            <source>Name of the variant</source>
            <translation>Nombre de la variante</translation>
        </message>
        <message>
            <source>Star this variant (S): changes then go into a new one</source>
            <translation>Marcar como favorita (S): los cambios irán a una variante nueva</translation>
        </message>
        <message>
            <source>Take the star away (S)</source>
            <translation>Quitar de favoritas (S)</translation>
        </message>
    </context>
    <context>
        <name>VariantStrip</name>
        <message>
            <source>Variants</source>
            <translation>Variantes</translation>
        </message>
    </context>
    <context>
        <name>VariantsFlow</name>
        <message>
            <source>A photo has one variant at least.</source>
            <translation>Una foto tiene al menos una variante.</translation>
        </message>
    </context>
    <context>
        <name>VariantsModel</name>
        <message>
            <source>{name}, starred</source>
            <translation>{name}, favorita</translation>
        </message>
    </context>
    <context>
        <name>Views</name>
        <message>
            <source>Choose the left picture</source>
            <translation>Elegir la imagen izquierda</translation>
        </message>
        <message>
            <source>Choose the right picture</source>
            <translation>Elegir la imagen derecha</translation>
        </message>
    </context>
</TS>
