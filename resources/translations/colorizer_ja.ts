<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
    <context>
        <name>About</name>
        <message>
            <source>&lt;h3&gt;Colorizer {version}&lt;/h3&gt;&lt;p&gt;Gives black-and-white photos believable colours. The colours are a guess: nobody can know what they really were.&lt;/p&gt;&lt;p&gt;Works wholly on this computer and sends nothing anywhere.&lt;/p&gt;&lt;p&gt;Free software under the MIT licence. Uses Qt and PySide6 under the LGPL 3.&lt;/p&gt;</source>
            <translation>&lt;h3&gt;Colorizer {version}&lt;/h3&gt;&lt;p&gt;白黒写真に自然な色を付けます。色は推測です。本当の色は誰にもわかりません。&lt;/p&gt;&lt;p&gt;すべてこのコンピューターの中で処理し、どこにも何も送信しません。&lt;/p&gt;&lt;p&gt;MIT ライセンスのフリーソフトウェアです。LGPL 3 の Qt と PySide6 を使用しています。&lt;/p&gt;</translation>
        </message>
        <message>
            <source>About Colorizer</source>
            <translation>Colorizer について</translation>
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
            <translation>Colorizer について(&amp;A)</translation>
        </message>
        <message>
            <source>&amp;Adjust</source>
            <translation>調整(&amp;A)</translation>
        </message>
        <message>
            <source>&amp;Automatic Mood</source>
            <translation>自動の雰囲気(&amp;A)</translation>
        </message>
        <message>
            <source>&amp;Batch…</source>
            <translation>一括処理(&amp;B)…</translation>
        </message>
        <message>
            <source>&amp;Borrow a Mood…</source>
            <translation>雰囲気を借りる(&amp;B)…</translation>
        </message>
        <message>
            <source>&amp;Centre Divider</source>
            <translation>境界線を中央に(&amp;C)</translation>
        </message>
        <message>
            <source>&amp;Close Photo</source>
            <translation>写真を閉じる(&amp;C)</translation>
        </message>
        <message>
            <source>&amp;Colorize</source>
            <translation>カラー化(&amp;C)</translation>
        </message>
        <message>
            <source>&amp;Copy Result</source>
            <translation>結果をコピー(&amp;C)</translation>
        </message>
        <message>
            <source>&amp;Divider</source>
            <translation>境界線(&amp;D)</translation>
        </message>
        <message>
            <source>&amp;Duplicate Variant</source>
            <translation>バリエーションを複製(&amp;D)</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>編集(&amp;E)</translation>
        </message>
        <message>
            <source>&amp;Export Colour Layer…</source>
            <translation>カラーレイヤーを書き出す(&amp;E)…</translation>
        </message>
        <message>
            <source>&amp;File</source>
            <translation>ファイル(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;Fit in Window</source>
            <translation>ウィンドウに合わせる(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;Grid of Variants</source>
            <translation>バリエーションを並べる(&amp;G)</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>ヘルプ(&amp;H)</translation>
        </message>
        <message>
            <source>&amp;Import Moods…</source>
            <translation>雰囲気を読み込む(&amp;I)…</translation>
        </message>
        <message>
            <source>&amp;Keep This Mood…</source>
            <translation>この雰囲気を残す(&amp;K)…</translation>
        </message>
        <message>
            <source>&amp;Keys and Gestures</source>
            <translation>キーと操作(&amp;K)</translation>
        </message>
        <message>
            <source>&amp;Loupe</source>
            <translation>ルーペ(&amp;L)</translation>
        </message>
        <message>
            <source>&amp;My Moods</source>
            <translation>自分の雰囲気(&amp;M)</translation>
        </message>
        <message>
            <source>&amp;Open…</source>
            <translation>開く(&amp;O)…</translation>
        </message>
        <message>
            <source>&amp;Paste Photo</source>
            <translation>写真を貼り付け(&amp;P)</translation>
        </message>
        <message>
            <source>&amp;Photo</source>
            <translation>写真(&amp;P)</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>終了(&amp;Q)</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>やり直す(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Reset Colour</source>
            <translation>色をリセット(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Save</source>
            <translation>保存(&amp;S)</translation>
        </message>
        <message>
            <source>&amp;Show Original</source>
            <translation>元の写真を表示(&amp;S)</translation>
        </message>
        <message>
            <source>&amp;Star Variant</source>
            <translation>お気に入りにする(&amp;S)</translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation>元に戻す(&amp;U)</translation>
        </message>
        <message>
            <source>&amp;User Guide</source>
            <translation>ユーザーガイド(&amp;U)</translation>
        </message>
        <message>
            <source>&amp;Variants</source>
            <translation>バリエーション(&amp;V)</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>表示(&amp;V)</translation>
        </message>
        <message>
            <source>About &amp;Qt</source>
            <translation>Qt について(&amp;Q)</translation>
        </message>
        <message>
            <source>De&amp;lete Variant</source>
            <translation>バリエーションを削除(&amp;L)</translation>
        </message>
        <message>
            <source>F&amp;ull Screen</source>
            <translation>フルスクリーン(&amp;U)</translation>
        </message>
        <message>
            <source>Paste &amp;Mood</source>
            <translation>雰囲気を貼り付け(&amp;M)</translation>
        </message>
        <message>
            <source>Pr&amp;eferences…</source>
            <translation>設定(&amp;E)…</translation>
        </message>
        <message>
            <source>Re&amp;name Variant…</source>
            <translation>バリエーションの名前を変更(&amp;N)…</translation>
        </message>
        <message>
            <source>S&amp;top</source>
            <translation>中止(&amp;T)</translation>
        </message>
        <message>
            <source>S&amp;uggest</source>
            <translation>提案(&amp;U)</translation>
        </message>
        <message>
            <source>Save &amp;As…</source>
            <translation>名前を付けて保存(&amp;A)…</translation>
        </message>
        <message>
            <source>Save &amp;Project</source>
            <translation>プロジェクトを保存(&amp;P)</translation>
        </message>
        <message>
            <source>Save A&amp;ll Variants…</source>
            <translation>すべてのバリエーションを保存(&amp;L)…</translation>
        </message>
        <message>
            <source>Save Pro&amp;ject As…</source>
            <translation>プロジェクトに名前を付けて保存(&amp;J)…</translation>
        </message>
        <message>
            <source>Save S&amp;tarred Variants…</source>
            <translation>お気に入りを保存(&amp;T)…</translation>
        </message>
        <message>
            <source>Show &amp;Log File</source>
            <translation>ログファイルを表示(&amp;L)</translation>
        </message>
        <message>
            <source>Show in &amp;Folder</source>
            <translation>フォルダーで表示(&amp;F)</translation>
        </message>
        <message>
            <source>Side &amp;by Side</source>
            <translation>左右に並べる(&amp;B)</translation>
        </message>
        <message>
            <source>Zoom &amp;In</source>
            <translation>拡大(&amp;I)</translation>
        </message>
        <message>
            <source>Zoom &amp;Out</source>
            <translation>縮小(&amp;O)</translation>
        </message>
    </context>
    <context>
        <name>AlternativeRow</name>
        <message>
            <source>Alternative</source>
            <translation>別案</translation>
        </message>
        <message>
            <source>Alternative {number}</source>
            <translation>別案 {number}</translation>
        </message>
        <message>
            <source>Other colours that parts of the photo may well have</source>
            <translation>写真の一部がとりうる別の色</translation>
        </message>
        <message>
            <source>This photo has none: no part of it wavers between two colours that differ much</source>
            <translation>この写真にはありません。大きく異なる 2 つの色で迷う部分がないためです</translation>
        </message>
        <message>
            <source>Usual</source>
            <translation>標準</translation>
        </message>
        <message>
            <source>Usual colours</source>
            <translation>標準の色</translation>
        </message>
        <message>
            <source>With this mood the photo has no such alternative: its usual colours are shown</source>
            <translation>この雰囲気ではこの別案がないため、標準の色を表示しています</translation>
        </message>
    </context>
    <context>
        <name>Banner</name>
        <message>
            <source>Colorizer goes on more slowly</source>
            <translation>Colorizer は速度を落として続けます</translation>
        </message>
        <message>
            <source>Copy &amp;Details</source>
            <translation>詳細をコピー(&amp;D)</translation>
        </message>
        <message>
            <source>Dismiss</source>
            <translation>閉じる</translation>
        </message>
        <message>
            <source>Dismiss this message</source>
            <translation>このメッセージを閉じる</translation>
        </message>
    </context>
    <context>
        <name>Batch</name>
        <message>
            <source>Colorizing</source>
            <translation>カラー化中</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>完了</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>失敗</translation>
        </message>
        <message>
            <source>Getting ready…</source>
            <translation>準備しています…</translation>
        </message>
        <message>
            <source>Looking for photos…</source>
            <translation>写真を探しています…</translation>
        </message>
        <message>
            <source>Neutral</source>
            <translation>ニュートラル</translation>
        </message>
        <message>
            <source>Skipped</source>
            <translation>スキップ</translation>
        </message>
        <message>
            <source>Stopped</source>
            <translation>停止</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>待機中</translation>
        </message>
        <message>
            <source>about {hours} h {minutes} min left</source>
            <translation>残り約 {hours} 時間 {minutes} 分</translation>
        </message>
        <message>
            <source>about {minutes} min left</source>
            <translation>残り約 {minutes} 分</translation>
        </message>
        <message>
            <source>less than a minute left</source>
            <translation>残り 1 分未満</translation>
        </message>
        <message>
            <source>stopping after the photo at hand…</source>
            <translation>処理中の写真が終わると停止します…</translation>
        </message>
        <message>
            <source>{count} failed</source>
            <translation>失敗 {count} 枚</translation>
        </message>
        <message>
            <source>{count} skipped</source>
            <translation>スキップ {count} 枚</translation>
        </message>
        <message>
            <source>{done} of {total} done</source>
            <translation>{total} 枚中 {done} 枚完了</translation>
        </message>
        <message>
            <source>{minutes} min</source>
            <translation>{minutes} 分</translation>
        </message>
        <message>
            <source>{seconds} s</source>
            <translation>{seconds} 秒</translation>
        </message>
    </context>
    <context>
        <name>BatchActions</name>
        <message>
            <source>&amp;Add Photos…</source>
            <translation>写真を追加(&amp;A)…</translation>
        </message>
        <message>
            <source>&amp;Batch</source>
            <translation>一括処理(&amp;B)</translation>
        </message>
        <message>
            <source>&amp;Close</source>
            <translation>閉じる(&amp;C)</translation>
        </message>
        <message>
            <source>&amp;Colorize Once More</source>
            <translation>もう一度カラー化(&amp;C)</translation>
        </message>
        <message>
            <source>&amp;Keys and Gestures</source>
            <translation>キーと操作(&amp;K)</translation>
        </message>
        <message>
            <source>&amp;New Batch</source>
            <translation>新しい一括処理(&amp;N)</translation>
        </message>
        <message>
            <source>&amp;Open in Colorizer</source>
            <translation>Colorizer で開く(&amp;O)</translation>
        </message>
        <message>
            <source>&amp;Photos</source>
            <translation>写真(&amp;P)</translation>
        </message>
        <message>
            <source>&amp;Remove from Batch</source>
            <translation>一括処理から外す(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Resume a Batch…</source>
            <translation>一括処理を再開(&amp;R)…</translation>
        </message>
        <message>
            <source>&amp;Start</source>
            <translation>開始(&amp;S)</translation>
        </message>
        <message>
            <source>&amp;Try Again</source>
            <translation>もう一度試す(&amp;T)</translation>
        </message>
        <message>
            <source>&amp;View Result</source>
            <translation>結果を見る(&amp;V)</translation>
        </message>
        <message>
            <source>Add &amp;Folder…</source>
            <translation>フォルダーを追加(&amp;F)…</translation>
        </message>
        <message>
            <source>Copy &amp;Message</source>
            <translation>メッセージをコピー(&amp;M)</translation>
        </message>
        <message>
            <source>Open Results Fol&amp;der</source>
            <translation>結果のフォルダーを開く(&amp;D)</translation>
        </message>
        <message>
            <source>Retry Fai&amp;led</source>
            <translation>失敗した写真を再試行(&amp;L)</translation>
        </message>
        <message>
            <source>S&amp;top</source>
            <translation>中止(&amp;T)</translation>
        </message>
        <message>
            <source>Save Re&amp;port…</source>
            <translation>レポートを保存(&amp;P)…</translation>
        </message>
    </context>
    <context>
        <name>BatchFailures</name>
        <message>
            <source>Something unexpected went wrong with the batch. No photo was changed, and what was saved is whole. Try again, and if it keeps happening, send us the details.</source>
            <translation>一括処理で予期しない問題が起きました。写真は変更されておらず、保存済みのものは完全です。もう一度お試しください。続くようでしたら、詳細をお送りください。</translation>
        </message>
        <message>
            <source>The batch cannot be resumed</source>
            <translation>一括処理を再開できません</translation>
        </message>
        <message>
            <source>The batch cannot go on</source>
            <translation>一括処理を続けられません</translation>
        </message>
        <message>
            <source>The look was not taken</source>
            <translation>仕上がりを取り込めませんでした</translation>
        </message>
        <message>
            <source>The moods could not be listed</source>
            <translation>雰囲気を一覧にできませんでした</translation>
        </message>
        <message>
            <source>The photos were not added</source>
            <translation>写真を追加できませんでした</translation>
        </message>
        <message>
            <source>The picture’s mood could not be borrowed</source>
            <translation>画像の雰囲気を借りられませんでした</translation>
        </message>
        <message>
            <source>The report was not written</source>
            <translation>レポートを書き込めませんでした</translation>
        </message>
    </context>
    <context>
        <name>BatchFlow</name>
        <message>
            <source>And {count} more; the report names them all.</source>
            <translation>ほか {count} 枚。レポートにすべて載っています。</translation>
        </message>
        <message>
            <source>Each says why in its row. The others are not affected; retry with F5.</source>
            <translation>理由は各行に表示されます。ほかの写真には影響ありません。F5 で再試行できます。</translation>
        </message>
        <message>
            <source>In the batch already: {count}.</source>
            <translation>すでに一括処理にあるもの: {count}。</translation>
        </message>
        <message>
            <source>No photos were added</source>
            <translation>写真は追加されませんでした</translation>
        </message>
        <message>
            <source>Photos added: {count}</source>
            <translation>追加した写真: {count}</translation>
        </message>
        <message>
            <source>Photos that could not be colorized: {count}</source>
            <translation>カラー化できなかった写真: {count}</translation>
        </message>
        <message>
            <source>The batch has stopped</source>
            <translation>一括処理が停止しました</translation>
        </message>
        <message>
            <source>The report was saved</source>
            <translation>レポートを保存しました</translation>
        </message>
        <message>
            <source>There are no photos of a kind that Colorizer opens.</source>
            <translation>Colorizer で開ける種類の写真がありません。</translation>
        </message>
    </context>
    <context>
        <name>BatchQuestions</name>
        <message>
            <source>Add Photos</source>
            <translation>写真を追加</translation>
        </message>
        <message>
            <source>Add a Folder of Photos</source>
            <translation>写真のフォルダーを追加</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>すべてのファイル (*)</translation>
        </message>
        <message>
            <source>Borrow the Mood of a Picture</source>
            <translation>画像の雰囲気を借りる</translation>
        </message>
        <message>
            <source>Choose a Folder for the Results</source>
            <translation>結果のフォルダーを選ぶ</translation>
        </message>
        <message>
            <source>Choose a Look</source>
            <translation>仕上がりを選ぶ</translation>
        </message>
        <message>
            <source>Choose the Results Folder of the Batch to Resume</source>
            <translation>再開する一括処理の結果フォルダーを選ぶ</translation>
        </message>
        <message>
            <source>Colorizer</source>
            <translation>Colorizer</translation>
        </message>
        <message>
            <source>Keep Working</source>
            <translation>続ける</translation>
        </message>
        <message>
            <source>Looks (*.json)</source>
            <translation>仕上がり (*.json)</translation>
        </message>
        <message>
            <source>Photos ({patterns})</source>
            <translation>写真 ({patterns})</translation>
        </message>
        <message>
            <source>Photos left: {left}. Stopping finishes the photo at hand and loses nothing: the batch can be resumed at any time.</source>
            <translation>残りの写真: {left}。停止しても処理中の写真は最後まで終わり、何も失われません。いつでも再開できます。</translation>
        </message>
        <message>
            <source>Resume</source>
            <translation>再開</translation>
        </message>
        <message>
            <source>Save the Report</source>
            <translation>レポートを保存</translation>
        </message>
        <message>
            <source>Start Over</source>
            <translation>最初からやり直す</translation>
        </message>
        <message>
            <source>Stop and Close</source>
            <translation>中止して閉じる</translation>
        </message>
        <message>
            <source>Tables (*.csv)</source>
            <translation>表 (*.csv)</translation>
        </message>
        <message>
            <source>The batch is still being worked at</source>
            <translation>一括処理はまだ実行中です</translation>
        </message>
        <message>
            <source>There is an unfinished batch in “{folder}”</source>
            <translation>「{folder}」に終わっていない一括処理があります</translation>
        </message>
        <message>
            <source>{done} of {total} photos are done. Resuming does the rest, with the settings of that batch. Starting over forgets that batch, but keeps its results.</source>
            <translation>{total} 枚中 {done} 枚が完了しています。再開すると、その一括処理の設定で残りを処理します。最初からやり直すと、その一括処理の記録は消えますが、結果は残ります。</translation>
        </message>
    </context>
    <context>
        <name>BatchTable</name>
        <message>
            <source>Look</source>
            <translation>仕上がり</translation>
        </message>
        <message>
            <source>Message</source>
            <translation>メッセージ</translation>
        </message>
        <message>
            <source>Photo</source>
            <translation>写真</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>状態</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>時間</translation>
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
            <translation>ここに写真かフォルダーをドロップ</translation>
        </message>
        <message>
            <source>Originals are never changed. Results go to a folder of their own.</source>
            <translation>元の写真は変更されません。結果は別のフォルダーに入ります。</translation>
        </message>
        <message>
            <source>Photos of the batch</source>
            <translation>一括処理の写真</translation>
        </message>
    </context>
    <context>
        <name>BatchWindow</name>
        <message>
            <source>&amp;Look</source>
            <translation>仕上がり(&amp;L)</translation>
        </message>
        <message>
            <source>&amp;Resume</source>
            <translation>再開(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Start</source>
            <translation>開始(&amp;S)</translation>
        </message>
        <message>
            <source>Batch</source>
            <translation>一括処理</translation>
        </message>
        <message>
            <source>Progress of the batch</source>
            <translation>一括処理の進行状況</translation>
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
            <translation>雰囲気は {count} 枚の画像まで混ぜられます</translation>
        </message>
        <message>
            <source>A mood is borrowed from a picture. Drop one from the folder here.</source>
            <translation>雰囲気は画像から借ります。フォルダーの中の画像をここにドロップしてください。</translation>
        </message>
        <message>
            <source>Automatic Mood</source>
            <translation>自動の雰囲気</translation>
        </message>
        <message>
            <source>Copy a picture or a picture file first, then paste its mood here.</source>
            <translation>先に画像か画像ファイルをコピーしてから、ここに雰囲気を貼り付けてください。</translation>
        </message>
        <message>
            <source>Mood of “{name}”</source>
            <translation>「{name}」の雰囲気</translation>
        </message>
        <message>
            <source>Mood “{name}”</source>
            <translation>雰囲気「{name}」</translation>
        </message>
        <message>
            <source>Move its slider to change how much it counts.</source>
            <translation>スライダーを動かすと、影響の大きさを変えられます。</translation>
        </message>
        <message>
            <source>Pasted picture</source>
            <translation>貼り付けた画像</translation>
        </message>
        <message>
            <source>Remove Mood of “{name}”</source>
            <translation>「{name}」の雰囲気を外す</translation>
        </message>
        <message>
            <source>Remove one of them to make room for another.</source>
            <translation>別の画像を加えるには、どれか 1 枚を外してください。</translation>
        </message>
        <message>
            <source>That is this photo’s own mood</source>
            <translation>それはこの写真自身の雰囲気です</translation>
        </message>
        <message>
            <source>There is no picture to paste</source>
            <translation>貼り付ける画像がありません</translation>
        </message>
        <message>
            <source>“{name}” is a folder</source>
            <translation>「{name}」はフォルダーです</translation>
        </message>
        <message>
            <source>“{name}” is the photo itself. Its own mood is what Automatic uses, so alone it changes nothing.</source>
            <translation>「{name}」はこの写真そのものです。その雰囲気は「自動」と同じなので、単独では何も変わりません。</translation>
        </message>
        <message>
            <source>“{name}” lends its mood already</source>
            <translation>「{name}」の雰囲気はすでに借りています</translation>
        </message>
    </context>
    <context>
        <name>BottomBar</name>
        <message>
            <source>Progress</source>
            <translation>進行状況</translation>
        </message>
    </context>
    <context>
        <name>ColourSection</name>
        <message>
            <source>Alternative</source>
            <translation>別案</translation>
        </message>
        <message>
            <source>Boldness</source>
            <translation>大胆さ</translation>
        </message>
        <message>
            <source>From cool, as in the shade, to warm, as in evening light</source>
            <translation>日陰のような涼しさから、夕方の光のような暖かさまで</translation>
        </message>
        <message>
            <source>From greener to pinker</source>
            <translation>緑寄りからピンク寄りまで</translation>
        </message>
        <message>
            <source>From grey to twice as colourful</source>
            <translation>グレーから 2 倍の鮮やかさまで</translation>
        </message>
        <message>
            <source>From safe and pale to vivid</source>
            <translation>控えめで淡い色から鮮やかな色まで</translation>
        </message>
        <message>
            <source>Saturation</source>
            <translation>彩度</translation>
        </message>
        <message>
            <source>Tint</source>
            <translation>色合い</translation>
        </message>
        <message>
            <source>Warmth</source>
            <translation>暖かさ</translation>
        </message>
    </context>
    <context>
        <name>ContinueFlow</name>
        <message>
            <source>&amp;Continue with Its Look</source>
            <translation>その仕上がりで続ける(&amp;C)</translation>
        </message>
        <message>
            <source>Colours will differ a little: it was made with another colour model.</source>
            <translation>別のカラーモデルで作られたため、色が少し変わります。</translation>
        </message>
        <message>
            <source>Continue with Its Look</source>
            <translation>その仕上がりで続ける</translation>
        </message>
        <message>
            <source>It is coloured anew here, and the file stays as it is.</source>
            <translation>ここでは新しくカラー化され、ファイルはそのままです。</translation>
        </message>
        <message>
            <source>This photo was coloured before</source>
            <translation>この写真は以前にカラー化されています</translation>
        </message>
        <message>
            <source>This photo was coloured by Colorizer before</source>
            <translation>この写真は以前に Colorizer でカラー化されています</translation>
        </message>
        <message>
            <source>You can go on with the look that it was saved in.</source>
            <translation>保存されたときの仕上がりから続けられます。</translation>
        </message>
    </context>
    <context>
        <name>CopyFlow</name>
        <message>
            <source>Copied. Paste it into another program.</source>
            <translation>コピーしました。ほかのアプリに貼り付けられます。</translation>
        </message>
        <message>
            <source>Copying once the colours are there…</source>
            <translation>色ができしだいコピーします…</translation>
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
            <translation>予期しない問題が起きました。ディスク上の写真はそのままです。必要なものを保存してから、Colorizer を起動し直してください。</translation>
        </message>
        <message>
            <source>The details are in {file}.</source>
            <translation>詳細は {file} にあります。</translation>
        </message>
    </context>
    <context>
        <name>DividerPane</name>
        <message>
            <source>Divider between “{left}” and “{right}”</source>
            <translation>「{left}」と「{right}」の境界線</translation>
        </message>
        <message>
            <source>Original</source>
            <translation>元の写真</translation>
        </message>
    </context>
    <context>
        <name>DonorRow</name>
        <message>
            <source>Borrow from this picture no more</source>
            <translation>この画像から雰囲気を借りるのをやめる</translation>
        </message>
        <message>
            <source>How much this picture counts beside the others</source>
            <translation>ほかの画像と比べた影響の大きさ</translation>
        </message>
        <message>
            <source>Keep this mood under a name, for other photos</source>
            <translation>ほかの写真のために、この雰囲気に名前を付けて残す</translation>
        </message>
        <message>
            <source>Keep “{name}”</source>
            <translation>「{name}」を残す</translation>
        </message>
        <message>
            <source>Remove “{name}”</source>
            <translation>「{name}」を外す</translation>
        </message>
        <message>
            <source>Share of “{name}”</source>
            <translation>「{name}」の割合</translation>
        </message>
    </context>
    <context>
        <name>DragGrip</name>
        <message>
            <source>Drag from here into a folder or another program</source>
            <translation>ここからフォルダーやほかのアプリへドラッグします</translation>
        </message>
        <message>
            <source>Drag the result out</source>
            <translation>結果をドラッグで取り出す</translation>
        </message>
    </context>
    <context>
        <name>DragOutFlow</name>
        <message>
            <source>Writing the file that you drag…</source>
            <translation>ドラッグ中のファイルを書き込んでいます…</translation>
        </message>
    </context>
    <context>
        <name>DropOverlay</name>
        <message>
            <source>Drop to colorize</source>
            <translation>ドロップしてカラー化</translation>
        </message>
    </context>
    <context>
        <name>DropTarget</name>
        <message>
            <source>&amp;Choose…</source>
            <translation>選択(&amp;C)…</translation>
        </message>
        <message>
            <source>Choose a picture to borrow its mood</source>
            <translation>雰囲気を借りる画像を選ぶ</translation>
        </message>
    </context>
    <context>
        <name>EmptyState</name>
        <message>
            <source>&amp;Open…</source>
            <translation>開く(&amp;O)…</translation>
        </message>
        <message>
            <source>Black-and-white in, believable colour out. You can also paste one with {keys}.</source>
            <translation>白黒写真を入れると、自然な色が付きます。{keys} で貼り付けることもできます。</translation>
        </message>
        <message>
            <source>Drop a photo here</source>
            <translation>ここに写真をドロップ</translation>
        </message>
        <message>
            <source>Everything stays on this computer.</source>
            <translation>すべてこのコンピューターの中で行われます。</translation>
        </message>
        <message>
            <source>Open a photo</source>
            <translation>写真を開く</translation>
        </message>
        <message>
            <source>Open {name}</source>
            <translation>{name} を開く</translation>
        </message>
        <message>
            <source>Recent photos</source>
            <translation>最近使った写真</translation>
        </message>
    </context>
    <context>
        <name>Errors</name>
        <message>
            <source>Cannot open “{name}”: {why}.</source>
            <translation>「{name}」を開けません。{why}。</translation>
        </message>
        <message>
            <source>Cannot save “{name}”: there is a file of that name already. It was left as it is.</source>
            <translation>「{name}」を保存できません。同じ名前のファイルがすでにあります。そのファイルは変更していません。</translation>
        </message>
        <message>
            <source>Cannot save “{name}”: {why}. Nothing on the disk was changed.</source>
            <translation>「{name}」を保存できません。{why}。ディスク上のものは何も変更していません。</translation>
        </message>
        <message>
            <source>The {device} has too little memory left for this photo. Close other programs and try again.</source>
            <translation>{device} には、この写真に必要なメモリが残っていません。ほかのアプリを閉じて、もう一度お試しください。</translation>
        </message>
        <message>
            <source>The {device} {trouble}. Colorizer goes on in smaller pieces: nothing is lost, but the photo takes longer.</source>
            <translation>{device} {trouble}。Colorizer は小さく分けて続けます。何も失われませんが、時間がかかります。</translation>
        </message>
        <message>
            <source>The {device} {trouble}. Colorizer goes on with the {other} until it is started again: nothing is lost, but photos take longer.</source>
            <translation>{device} {trouble}。Colorizer は次に起動するまで {other} で続けます。何も失われませんが、時間がかかります。</translation>
        </message>
        <message>
            <source>This computer has no usable {device} graphics processor. Choose the device “auto” or “cpu”.</source>
            <translation>このコンピューターには {device} に使えるグラフィックプロセッサーがありません。設定で「最も速いもの」か「プロセッサー」を選んでください。</translation>
        </message>
        <message>
            <source>computed colours that are not numbers</source>
            <translation>が計算した色は数値になっていません</translation>
        </message>
        <message>
            <source>it cannot be read</source>
            <translation>読み込めません</translation>
        </message>
        <message>
            <source>it cannot be written</source>
            <translation>書き込めません</translation>
        </message>
        <message>
            <source>it has {width} × {height} pixels, and the limit is {most} megapixels; save a smaller copy and open that</source>
            <translation>{width} × {height} ピクセルあり、上限は {most} メガピクセルです。小さいコピーを保存して、それを開いてください</translation>
        </message>
        <message>
            <source>it has {width} × {height} pixels, and {most} is the most</source>
            <translation>{width} × {height} ピクセルあり、上限は {most} です</translation>
        </message>
        <message>
            <source>it holds a picture without pixels</source>
            <translation>ピクセルのない画像です</translation>
        </message>
        <message>
            <source>it holds a volume and not a picture</source>
            <translation>画像ではなく立体データが入っています</translation>
        </message>
        <message>
            <source>it holds no full-size picture (camera raw files are not supported)</source>
            <translation>原寸の画像が入っていません（カメラの RAW ファイルには対応していません）</translation>
        </message>
        <message>
            <source>it holds {count} pages; save the page you want by itself and open that</source>
            <translation>{count} ページあります。必要なページだけを別に保存して、それを開いてください</translation>
        </message>
        <message>
            <source>it is a folder, not a photo</source>
            <translation>写真ではなくフォルダーです</translation>
        </message>
        <message>
            <source>it is a link that leads back to itself</source>
            <translation>自分自身に戻るリンクです</translation>
        </message>
        <message>
            <source>it is not a file that can be read from beginning to end</source>
            <translation>最初から最後まで読み込めるファイルではありません</translation>
        </message>
        <message>
            <source>it is not a picture that Colorizer knows; {what_is}</source>
            <translation>Colorizer の知らない種類の画像です。{what_is}</translation>
        </message>
        <message>
            <source>it is the original photo, which is never replaced; choose another</source>
            <translation>元の写真は決して置き換えられません。別の名前を選んでください</translation>
        </message>
        <message>
            <source>it stores colours in a way that is not supported; save it as grey or RGB</source>
            <translation>対応していない方式で色が記録されています。グレーか RGB で保存してください</translation>
        </message>
        <message>
            <source>it stores {bits}-bit {kind} samples; save it with 8 or 16 bits a channel</source>
            <translation>{bits} ビット（{kind}）の値が記録されています。1 チャンネル 8 または 16 ビットで保存してください</translation>
        </message>
        <message>
            <source>its folder does not exist</source>
            <translation>フォルダーがありません</translation>
        </message>
        <message>
            <source>its folder is not a folder</source>
            <translation>フォルダーがフォルダーではありません</translation>
        </message>
        <message>
            <source>its name must end in one of {endings}</source>
            <translation>名前の末尾は {endings} のどれかにしてください</translation>
        </message>
        <message>
            <source>its path is too long for this computer</source>
            <translation>パスがこのコンピューターには長すぎます</translation>
        </message>
        <message>
            <source>ran out of memory</source>
            <translation>のメモリが足りなくなりました</translation>
        </message>
        <message>
            <source>stopped working</source>
            <translation>が動かなくなりました</translation>
        </message>
        <message>
            <source>the disk can only be read</source>
            <translation>ディスクは読み取り専用です</translation>
        </message>
        <message>
            <source>the disk is full</source>
            <translation>ディスクがいっぱいです</translation>
        </message>
        <message>
            <source>the disk reports an error while reading it</source>
            <translation>ディスクの読み取りでエラーが起きています</translation>
        </message>
        <message>
            <source>the disk reports an error while writing</source>
            <translation>ディスクの書き込みでエラーが起きています</translation>
        </message>
        <message>
            <source>the file is damaged or incomplete</source>
            <translation>ファイルが壊れているか、途中で切れています</translation>
        </message>
        <message>
            <source>the file is empty</source>
            <translation>ファイルが空です</translation>
        </message>
        <message>
            <source>the file would be larger than the disk allows</source>
            <translation>ディスクに許される大きさを超えます</translation>
        </message>
        <message>
            <source>the name does not lead to a file</source>
            <translation>その名前のファイルにたどり着けません</translation>
        </message>
        <message>
            <source>the name is a link that leads back to itself</source>
            <translation>名前が自分自身に戻るリンクです</translation>
        </message>
        <message>
            <source>the name or the path is too long for this disk</source>
            <translation>名前またはパスがこのディスクには長すぎます</translation>
        </message>
        <message>
            <source>there is a folder of that name</source>
            <translation>同じ名前のフォルダーがあります</translation>
        </message>
        <message>
            <source>there is no such file</source>
            <translation>そのファイルはありません</translation>
        </message>
        <message>
            <source>there is not enough memory</source>
            <translation>メモリが足りません</translation>
        </message>
        <message>
            <source>there is not enough memory for it</source>
            <translation>そのためのメモリが足りません</translation>
        </message>
        <message>
            <source>you have no permission to read it</source>
            <translation>読み込む権限がありません</translation>
        </message>
        <message>
            <source>you have no permission to write there</source>
            <translation>そこに書き込む権限がありません</translation>
        </message>
        <message>
            <source>your share of the disk is used up</source>
            <translation>割り当てられたディスク容量を使い切りました</translation>
        </message>
        <message>
            <source>{kinds} and BMP can be opened</source>
            <translation>{kinds}、BMP を開けます</translation>
        </message>
        <message>
            <source>{kind} files are not supported; {what_is}</source>
            <translation>{kind} ファイルには対応していません。{what_is}</translation>
        </message>
        <message>
            <source>{kind} files hold at most {most} pixels a side; choose PNG or TIFF</source>
            <translation>{kind} ファイルは 1 辺 {most} ピクセルまでです。PNG か TIFF を選んでください</translation>
        </message>
        <message>
            <source>“{name}” has {width} × {height} pixels, too few to show a scene. Choose a larger picture.</source>
            <translation>「{name}」は {width} × {height} ピクセルで、場面を写すには小さすぎます。もっと大きい画像を選んでください。</translation>
        </message>
    </context>
    <context>
        <name>Failures</name>
        <message>
            <source>Nothing could be suggested</source>
            <translation>提案できませんでした</translation>
        </message>
        <message>
            <source>Something unexpected went wrong with “{name}”. The file itself is untouched. Try again, and if it keeps happening, send us the details.</source>
            <translation>「{name}」で予期しない問題が起きました。ファイルそのものは変更していません。もう一度お試しください。続くようでしたら、詳細をお送りください。</translation>
        </message>
        <message>
            <source>The moods could not be listed</source>
            <translation>雰囲気を一覧にできませんでした</translation>
        </message>
        <message>
            <source>The photo could not be colorized</source>
            <translation>写真をカラー化できませんでした</translation>
        </message>
        <message>
            <source>The photo could not be opened</source>
            <translation>写真を開けませんでした</translation>
        </message>
        <message>
            <source>The picture’s mood could not be borrowed</source>
            <translation>画像の雰囲気を借りられませんでした</translation>
        </message>
        <message>
            <source>The result was not saved</source>
            <translation>結果は保存されませんでした</translation>
        </message>
        <message>
            <source>There is not enough free memory for “{name}”. Nothing was changed on disk. Close other programs and try again.</source>
            <translation>「{name}」に必要な空きメモリがありません。ディスク上のものは何も変更していません。ほかのアプリを閉じて、もう一度お試しください。</translation>
        </message>
        <message>
            <source>“{name}” could not be written. The result is still open here. Try another name or folder with Save As.</source>
            <translation>「{name}」を書き込めませんでした。結果はまだここに開いています。「名前を付けて保存」で別の名前かフォルダーをお試しください。</translation>
        </message>
    </context>
    <context>
        <name>GuideWindow</name>
        <message>
            <source>Chapters</source>
            <translation>章</translation>
        </message>
        <message>
            <source>User Guide</source>
            <translation>ユーザーガイド</translation>
        </message>
    </context>
    <context>
        <name>KeepFlow</name>
        <message>
            <source>A mood needs a name.</source>
            <translation>雰囲気には名前が必要です。</translation>
        </message>
        <message>
            <source>A name is one line of plain characters.</source>
            <translation>名前は普通の文字 1 行で入力してください。</translation>
        </message>
        <message>
            <source>Imported: {names}</source>
            <translation>読み込んだもの: {names}</translation>
        </message>
        <message>
            <source>It is in the list of moods now, for every photo.</source>
            <translation>雰囲気の一覧に入り、どの写真でも使えます。</translation>
        </message>
        <message>
            <source>It is in the list of moods, for every photo.</source>
            <translation>雰囲気の一覧にあり、どの写真でも使えます。</translation>
        </message>
        <message>
            <source>Keep the Mood of “{name}”</source>
            <translation>「{name}」の雰囲気を残す</translation>
        </message>
        <message>
            <source>Rename “{name}”</source>
            <translation>「{name}」の名前を変更</translation>
        </message>
        <message>
            <source>The file “{file}” holds a small grey picture of where the mood comes from. Faces can be recognised in it: pass it on only to whom you trust with them.</source>
            <translation>ファイル「{file}」には、雰囲気の元になった小さなグレーの画像が入っています。顔が見分けられることがあるので、信頼できる人だけに渡してください。</translation>
        </message>
        <message>
            <source>The mood was not imported</source>
            <translation>雰囲気を読み込めませんでした</translation>
        </message>
        <message>
            <source>There is a mood called “{name}” already.</source>
            <translation>「{name}」という雰囲気はすでにあります。</translation>
        </message>
        <message>
            <source>This mood is kept already</source>
            <translation>この雰囲気はすでに残してあります</translation>
        </message>
        <message>
            <source>You find it in the list of moods beside a photo.</source>
            <translation>写真の横にある雰囲気の一覧で見つかります。</translation>
        </message>
        <message>
            <source>Your moods cannot be read</source>
            <translation>自分の雰囲気を読み取れません</translation>
        </message>
        <message>
            <source>{count} of {all} moods imported</source>
            <translation>{all} 個中 {count} 個の雰囲気を読み込みました</translation>
        </message>
        <message>
            <source>“{name}”</source>
            <translation>「{name}」</translation>
        </message>
        <message>
            <source>“{name}” is kept</source>
            <translation>「{name}」を残しました</translation>
        </message>
        <message>
            <source>“{name}” was exported</source>
            <translation>「{name}」を書き出しました</translation>
        </message>
        <message>
            <source>“{name}” was not deleted</source>
            <translation>「{name}」は削除されませんでした</translation>
        </message>
        <message>
            <source>“{name}” was not exported</source>
            <translation>「{name}」は書き出されませんでした</translation>
        </message>
        <message>
            <source>“{name}” was not kept</source>
            <translation>「{name}」は残されませんでした</translation>
        </message>
        <message>
            <source>“{name}” was not renamed</source>
            <translation>「{name}」の名前は変更されませんでした</translation>
        </message>
    </context>
    <context>
        <name>KeysDialog</name>
        <message>
            <source>Arrow keys, Page Up, Page Down</source>
            <translation>矢印キー、Page Up、Page Down</translation>
        </message>
        <message>
            <source>Borrow it, or give it back</source>
            <translation>雰囲気を借りる、または返す</translation>
        </message>
        <message>
            <source>Centre the divider</source>
            <translation>境界線を中央に戻す</translation>
        </message>
        <message>
            <source>Choose a variant in the grid</source>
            <translation>並んだバリエーションから選ぶ</translation>
        </message>
        <message>
            <source>Click on a mood</source>
            <translation>雰囲気をクリック</translation>
        </message>
        <message>
            <source>Click on a star</source>
            <translation>星をクリック</translation>
        </message>
        <message>
            <source>Click, or arrow keys and Enter</source>
            <translation>クリック、または矢印キーと Enter</translation>
        </message>
        <message>
            <source>Compare with something else</source>
            <translation>別のものと比べる</translation>
        </message>
        <message>
            <source>Ctrl and click on a mood</source>
            <translation>Ctrl を押しながら雰囲気をクリック</translation>
        </message>
        <message>
            <source>Double click</source>
            <translation>ダブルクリック</translation>
        </message>
        <message>
            <source>Double click or Delete</source>
            <translation>ダブルクリックまたは Delete</translation>
        </message>
        <message>
            <source>Drag</source>
            <translation>ドラッグ</translation>
        </message>
        <message>
            <source>Drag the photo</source>
            <translation>写真を動かす</translation>
        </message>
        <message>
            <source>Hold \</source>
            <translation>\ を押し続ける</translation>
        </message>
        <message>
            <source>Home and End</source>
            <translation>Home と End</translation>
        </message>
        <message>
            <source>In the batch window</source>
            <translation>一括処理のウィンドウ</translation>
        </message>
        <message>
            <source>Keep a variant as it is, or no more</source>
            <translation>バリエーションをそのまま残す、またはやめる</translation>
        </message>
        <message>
            <source>Keys and Gestures</source>
            <translation>キーと操作</translation>
        </message>
        <message>
            <source>Look at the variant beside</source>
            <translation>隣のバリエーションを見る</translation>
        </message>
        <message>
            <source>Mix it with the others</source>
            <translation>ほかの雰囲気と混ぜる</translation>
        </message>
        <message>
            <source>Move a slider</source>
            <translation>スライダーを動かす</translation>
        </message>
        <message>
            <source>Move a variant to another place</source>
            <translation>バリエーションを別の場所へ動かす</translation>
        </message>
        <message>
            <source>Move the divider</source>
            <translation>境界線を動かす</translation>
        </message>
        <message>
            <source>Move the divider; move the photo where it is larger</source>
            <translation>境界線を動かす。写真がはみ出していれば写真を動かす</translation>
        </message>
        <message>
            <source>Move the photo</source>
            <translation>写真を動かす</translation>
        </message>
        <message>
            <source>On the panel</source>
            <translation>パネル</translation>
        </message>
        <message>
            <source>On the photo</source>
            <translation>写真の上</translation>
        </message>
        <message>
            <source>On the strip of variants</source>
            <translation>バリエーションの列</translation>
        </message>
        <message>
            <source>Only the right picture, only the left one</source>
            <translation>右の写真だけ、左の写真だけ</translation>
        </message>
        <message>
            <source>Rename a variant</source>
            <translation>バリエーションの名前を変える</translation>
        </message>
        <message>
            <source>Right click</source>
            <translation>右クリック</translation>
        </message>
        <message>
            <source>See the original</source>
            <translation>元の写真を見る</translation>
        </message>
        <message>
            <source>Shift and arrow keys</source>
            <translation>Shift と矢印キー</translation>
        </message>
        <message>
            <source>Space or middle button</source>
            <translation>スペースまたは中ボタン</translation>
        </message>
        <message>
            <source>Take a slider back to where it began</source>
            <translation>スライダーを最初の位置に戻す</translation>
        </message>
        <message>
            <source>Wheel</source>
            <translation>ホイール</translation>
        </message>
        <message>
            <source>Zoom at the pointer</source>
            <translation>ポインターの位置で拡大・縮小</translation>
        </message>
        <message>
            <source>← and →</source>
            <translation>← と →</translation>
        </message>
    </context>
    <context>
        <name>LayerFlow</name>
        <message>
            <source>Saved “{name}”. Lay it over the grey photo, in Normal mode.</source>
            <translation>「{name}」を保存しました。グレーの写真の上に「通常」モードで重ねてください。</translation>
        </message>
        <message>
            <source>Saving “{name}”…</source>
            <translation>「{name}」を保存しています…</translation>
        </message>
        <message>
            <source>The photo is still open here.</source>
            <translation>写真はここに開いたままです。</translation>
        </message>
    </context>
    <context>
        <name>LookEditor</name>
        <message>
            <source>Delete Variant</source>
            <translation>バリエーションの削除</translation>
        </message>
        <message>
            <source>Duplicate Variant</source>
            <translation>バリエーションの複製</translation>
        </message>
        <message>
            <source>Move Variant</source>
            <translation>バリエーションの移動</translation>
        </message>
        <message>
            <source>Rename Variant</source>
            <translation>バリエーションの名前の変更</translation>
        </message>
        <message>
            <source>Star Variant</source>
            <translation>お気に入りにする</translation>
        </message>
        <message>
            <source>Unstar Variant</source>
            <translation>お気に入りから外す</translation>
        </message>
    </context>
    <context>
        <name>LookMenu</name>
        <message>
            <source>&amp;Mood</source>
            <translation>雰囲気(&amp;M)</translation>
        </message>
        <message>
            <source>&amp;Neutral</source>
            <translation>ニュートラル(&amp;N)</translation>
        </message>
        <message>
            <source>As All &amp;Others</source>
            <translation>ほかのすべてと同じ(&amp;O)</translation>
        </message>
        <message>
            <source>From a Look &amp;File…</source>
            <translation>仕上がりのファイルから(&amp;F)…</translation>
        </message>
        <message>
            <source>Of a &amp;Picture…</source>
            <translation>画像から(&amp;P)…</translation>
        </message>
        <message>
            <source>Of the &amp;Open Photo</source>
            <translation>開いている写真から(&amp;O)</translation>
        </message>
        <message>
            <source>The Open Photo’s &amp;Look</source>
            <translation>開いている写真の仕上がり(&amp;L)</translation>
        </message>
        <message>
            <source>Use the Open Photo’s &amp;Look for These</source>
            <translation>開いている写真の仕上がりをこれらに使う(&amp;L)</translation>
        </message>
    </context>
    <context>
        <name>LookNames</name>
        <message>
            <source>Alternative {number}</source>
            <translation>別案 {number}</translation>
        </message>
        <message>
            <source>Automatic</source>
            <translation>自動</translation>
        </message>
        <message>
            <source>Average</source>
            <translation>平均</translation>
        </message>
        <message>
            <source>Bold</source>
            <translation>大胆</translation>
        </message>
        <message>
            <source>Bolder</source>
            <translation>より大胆</translation>
        </message>
        <message>
            <source>Calm</source>
            <translation>控えめ</translation>
        </message>
        <message>
            <source>Calmer</source>
            <translation>より控えめ</translation>
        </message>
        <message>
            <source>Cooler</source>
            <translation>より涼しく</translation>
        </message>
        <message>
            <source>Greener</source>
            <translation>より緑に</translation>
        </message>
        <message>
            <source>Grey</source>
            <translation>グレー</translation>
        </message>
        <message>
            <source>Paler</source>
            <translation>より淡く</translation>
        </message>
        <message>
            <source>Pinker</source>
            <translation>よりピンクに</translation>
        </message>
        <message>
            <source>Stronger</source>
            <translation>より鮮やか</translation>
        </message>
        <message>
            <source>Warmer</source>
            <translation>より暖かく</translation>
        </message>
        <message>
            <source>{count} more</source>
            <translation>ほか {count} 件</translation>
        </message>
    </context>
    <context>
        <name>LookPanel</name>
        <message>
            <source>Colour</source>
            <translation>色</translation>
        </message>
        <message>
            <source>Colour and mood</source>
            <translation>色と雰囲気</translation>
        </message>
        <message>
            <source>Mood</source>
            <translation>雰囲気</translation>
        </message>
        <message>
            <source>Reset</source>
            <translation>リセット</translation>
        </message>
        <message>
            <source>Reset Colour</source>
            <translation>色のリセット</translation>
        </message>
        <message>
            <source>Reset colour</source>
            <translation>色をリセット</translation>
        </message>
        <message>
            <source>Take boldness, saturation, warmth, tint and alternative back</source>
            <translation>大胆さ、彩度、暖かさ、色合い、別案を元に戻す</translation>
        </message>
    </context>
    <context>
        <name>MoodButton</name>
        <message>
            <source>A little like this photo ({cosine})</source>
            <translation>この写真に少し似ています ({cosine})</translation>
        </message>
        <message>
            <source>Click to borrow this mood, Ctrl+click to mix it in</source>
            <translation>クリックで雰囲気を借り、Ctrl+クリックで混ぜます</translation>
        </message>
        <message>
            <source>Mood “{name}”</source>
            <translation>雰囲気「{name}」</translation>
        </message>
        <message>
            <source>Much like this photo ({cosine})</source>
            <translation>この写真にとても似ています ({cosine})</translation>
        </message>
        <message>
            <source>Not like this photo ({cosine})</source>
            <translation>この写真に似ていません ({cosine})</translation>
        </message>
        <message>
            <source>Somewhat like this photo ({cosine})</source>
            <translation>この写真にやや似ています ({cosine})</translation>
        </message>
        <message>
            <source>Your own mood “{name}”</source>
            <translation>自分の雰囲気「{name}」</translation>
        </message>
    </context>
    <context>
        <name>MoodPrompts</name>
        <message>
            <source>All files (*)</source>
            <translation>すべてのファイル (*)</translation>
        </message>
        <message>
            <source>Colorizer</source>
            <translation>Colorizer</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>削除</translation>
        </message>
        <message>
            <source>Delete the mood “{name}”?</source>
            <translation>雰囲気「{name}」を削除しますか？</translation>
        </message>
        <message>
            <source>Export the Mood</source>
            <translation>雰囲気を書き出す</translation>
        </message>
        <message>
            <source>Import Moods</source>
            <translation>雰囲気を読み込む</translation>
        </message>
        <message>
            <source>It cannot be brought back, unless it was exported. Photos keep their colours.</source>
            <translation>書き出していなければ、元に戻せません。写真の色はそのままです。</translation>
        </message>
        <message>
            <source>Keep It</source>
            <translation>残す</translation>
        </message>
        <message>
            <source>Moods ({patterns})</source>
            <translation>雰囲気 ({patterns})</translation>
        </message>
        <message>
            <source>Replace</source>
            <translation>置き換える</translation>
        </message>
        <message>
            <source>Replacing it cannot be undone.</source>
            <translation>置き換えると元に戻せません。</translation>
        </message>
        <message>
            <source>“{name}” exists already</source>
            <translation>「{name}」はすでにあります</translation>
        </message>
    </context>
    <context>
        <name>MoodSection</name>
        <message>
            <source>Automatic</source>
            <translation>自動</translation>
        </message>
        <message>
            <source>Automatic mood</source>
            <translation>自動の雰囲気</translation>
        </message>
        <message>
            <source>Automatic: taken from this photo.</source>
            <translation>自動: この写真から決めます。</translation>
        </message>
        <message>
            <source>Drop a picture here
to borrow its mood</source>
            <translation>ここに画像をドロップすると
雰囲気を借りられます</translation>
        </message>
        <message>
            <source>Drop another picture
to mix moods</source>
            <translation>もう 1 枚ドロップすると
雰囲気を混ぜられます</translation>
        </message>
        <message>
            <source>From the photo’s own mood to the borrowed one</source>
            <translation>写真自身の雰囲気から、借りた雰囲気まで</translation>
        </message>
        <message>
            <source>Looking at the picture…</source>
            <translation>画像を見ています…</translation>
        </message>
        <message>
            <source>Mood Mix</source>
            <translation>雰囲気の混ぜ方</translation>
        </message>
        <message>
            <source>Mood Strength</source>
            <translation>雰囲気の強さ</translation>
        </message>
        <message>
            <source>Or choose one</source>
            <translation>または選ぶ</translation>
        </message>
        <message>
            <source>Strength</source>
            <translation>強さ</translation>
        </message>
        <message>
            <source>Take the mood from the photo itself again</source>
            <translation>写真自身の雰囲気に戻す</translation>
        </message>
        <message>
            <source>The scene counts, not its colours.</source>
            <translation>大事なのは場面です。色ではありません。</translation>
        </message>
    </context>
    <context>
        <name>Moods</name>
        <message>
            <source>City street</source>
            <translation>街の通り</translation>
        </message>
        <message>
            <source>Food</source>
            <translation>食べ物</translation>
        </message>
        <message>
            <source>Forest</source>
            <translation>森</translation>
        </message>
        <message>
            <source>Meadow</source>
            <translation>草原</translation>
        </message>
        <message>
            <source>Mountains</source>
            <translation>山</translation>
        </message>
        <message>
            <source>Night</source>
            <translation>夜</translation>
        </message>
        <message>
            <source>Overcast</source>
            <translation>曇り</translation>
        </message>
        <message>
            <source>Portrait</source>
            <translation>人物</translation>
        </message>
        <message>
            <source>Room by daylight</source>
            <translation>昼の室内</translation>
        </message>
        <message>
            <source>Room by lamplight</source>
            <translation>明かりの室内</translation>
        </message>
        <message>
            <source>Seaside</source>
            <translation>海辺</translation>
        </message>
        <message>
            <source>Snow</source>
            <translation>雪</translation>
        </message>
        <message>
            <source>Sunny day</source>
            <translation>晴れた日</translation>
        </message>
    </context>
    <context>
        <name>NameDialog</name>
        <message>
            <source>&amp;Name:</source>
            <translation>名前(&amp;N):</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名前</translation>
        </message>
    </context>
    <context>
        <name>Narrator</name>
        <message>
            <source>Choose another photo with Open… or drop one here.</source>
            <translation>「開く…」で別の写真を選ぶか、ここにドロップしてください。</translation>
        </message>
        <message>
            <source>Colorizing…</source>
            <translation>カラー化しています…</translation>
        </message>
        <message>
            <source>Not colorized</source>
            <translation>カラー化していません</translation>
        </message>
        <message>
            <source>Opening “{name}”…</source>
            <translation>「{name}」を開いています…</translation>
        </message>
        <message>
            <source>Saved as “{name}”</source>
            <translation>「{name}」として保存しました</translation>
        </message>
        <message>
            <source>{width} × {height} · colorized</source>
            <translation>{width} × {height} · カラー化済み</translation>
        </message>
        <message>
            <source>{width} × {height} · colorized in {seconds} s</source>
            <translation>{width} × {height} · {seconds} 秒でカラー化</translation>
        </message>
        <message>
            <source>“{name}” is still open.</source>
            <translation>「{name}」は開いたままです。</translation>
        </message>
    </context>
    <context>
        <name>OpenFlow</name>
        <message>
            <source>Copy a picture or a picture file first, then paste it here.</source>
            <translation>先に画像か画像ファイルをコピーしてから、ここに貼り付けてください。</translation>
        </message>
        <message>
            <source>Pasted photo</source>
            <translation>貼り付けた写真</translation>
        </message>
        <message>
            <source>There is no photo to paste</source>
            <translation>貼り付ける写真がありません</translation>
        </message>
    </context>
    <context>
        <name>OwnMoodMenu</name>
        <message>
            <source>&amp;Delete…</source>
            <translation>削除(&amp;D)…</translation>
        </message>
        <message>
            <source>&amp;Export…</source>
            <translation>書き出す(&amp;E)…</translation>
        </message>
        <message>
            <source>&amp;Rename…</source>
            <translation>名前を変更(&amp;R)…</translation>
        </message>
    </context>
    <context>
        <name>OwnMoodsMenu</name>
        <message>
            <source>&amp;My Moods</source>
            <translation>自分の雰囲気(&amp;M)</translation>
        </message>
        <message>
            <source>None kept so far</source>
            <translation>まだありません</translation>
        </message>
    </context>
    <context>
        <name>PhotoPane</name>
        <message>
            <source>Original</source>
            <translation>元の写真</translation>
        </message>
        <message>
            <source>{name} – coming</source>
            <translation>{name} – まもなく表示</translation>
        </message>
    </context>
    <context>
        <name>PreferencesDialog</name>
        <message>
            <source>&amp;Begin new photos with</source>
            <translation>新しい写真の最初の色(&amp;B)</translation>
        </message>
        <message>
            <source>&amp;Detail of colours</source>
            <translation>色の細かさ(&amp;D)</translation>
        </message>
        <message>
            <source>&amp;Light or dark</source>
            <translation>明るさのテーマ(&amp;L)</translation>
        </message>
        <message>
            <source>&amp;Note in saved files that the colours were added</source>
            <translation>カラー化したことを保存ファイルに記録する(&amp;N)</translation>
        </message>
        <message>
            <source>&amp;Quality</source>
            <translation>品質(&amp;Q)</translation>
        </message>
        <message>
            <source>A graphics processor is faster, above all with large photos.</source>
            <translation>グラフィックプロセッサーのほうが速く、大きな写真ほど差が出ます。</translation>
        </message>
        <message>
            <source>Coarse: calm, few mistakes</source>
            <translation>粗い: 落ち着いた色、間違いが少ない</translation>
        </message>
        <message>
            <source>Colours</source>
            <translation>色</translation>
        </message>
        <message>
            <source>Com&amp;pute on</source>
            <translation>計算に使うもの(&amp;P)</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>ダーク</translation>
        </message>
        <message>
            <source>Fine: more colour, more mistakes</source>
            <translation>細かい: 色が多い、間違いも多い</translation>
        </message>
        <message>
            <source>Finest: slow, most mistakes</source>
            <translation>最も細かい: 遅い、間違いが最も多い</translation>
        </message>
        <message>
            <source>Graphics processor (CUDA)</source>
            <translation>グラフィックプロセッサー (CUDA)</translation>
        </message>
        <message>
            <source>Graphics processor (Metal)</source>
            <translation>グラフィックプロセッサー (Metal)</translation>
        </message>
        <message>
            <source>Lan&amp;guage</source>
            <translation>言語(&amp;G)</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>ライト</translation>
        </message>
        <message>
            <source>Like the system</source>
            <translation>システムに合わせる</translation>
        </message>
        <message>
            <source>Looking for graphics processors…</source>
            <translation>グラフィックプロセッサーを探しています…</translation>
        </message>
        <message>
            <source>My colours</source>
            <translation>自分の色</translation>
        </message>
        <message>
            <source>Neutral colours</source>
            <translation>ニュートラルな色</translation>
        </message>
        <message>
            <source>Of JPEG and WebP files: more looks better and takes more room.</source>
            <translation>JPEG と WebP の品質です。高いほどきれいで、ファイルは大きくなります。</translation>
        </message>
        <message>
            <source>Preferences</source>
            <translation>設定</translation>
        </message>
        <message>
            <source>Processor</source>
            <translation>プロセッサー</translation>
        </message>
        <message>
            <source>Saving</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>The colours of the open photo</source>
            <translation>開いている写真の色</translation>
        </message>
        <message>
            <source>The language changes when you start Colorizer again.</source>
            <translation>言語は次に Colorizer を起動したときに変わります。</translation>
        </message>
        <message>
            <source>There is no graphics processor here that Colorizer can use.</source>
            <translation>Colorizer が使えるグラフィックプロセッサーはありません。</translation>
        </message>
        <message>
            <source>Usual (recommended)</source>
            <translation>標準（おすすめ）</translation>
        </message>
        <message>
            <source>Whatever is fastest</source>
            <translation>最も速いもの</translation>
        </message>
        <message>
            <source>Window</source>
            <translation>ウィンドウ</translation>
        </message>
        <message>
            <source>boldness {value}</source>
            <translation>大胆さ {value}</translation>
        </message>
        <message>
            <source>saturation {value}</source>
            <translation>彩度 {value}</translation>
        </message>
        <message>
            <source>tint {value}</source>
            <translation>色合い {value}</translation>
        </message>
        <message>
            <source>warmth {value}</source>
            <translation>暖かさ {value}</translation>
        </message>
        <message>
            <source>{size} pixels</source>
            <translation>{size} ピクセル</translation>
        </message>
    </context>
    <context>
        <name>PreferencesFlow</name>
        <message>
            <source>Colorizing again, as you prefer it now…</source>
            <translation>新しい設定でカラー化し直しています…</translation>
        </message>
    </context>
    <context>
        <name>Presenter</name>
        <message>
            <source>Colorized</source>
            <translation>カラー化後</translation>
        </message>
        <message>
            <source>Original</source>
            <translation>元の写真</translation>
        </message>
    </context>
    <context>
        <name>ProjectFlow</name>
        <message>
            <source>Everything is still open here. Try another name or folder.</source>
            <translation>すべてまだここに開いています。別の名前かフォルダーをお試しください。</translation>
        </message>
        <message>
            <source>Nothing was changed.</source>
            <translation>何も変更していません。</translation>
        </message>
        <message>
            <source>Save the project yourself from time to time.</source>
            <translation>ときどきご自分でプロジェクトを保存してください。</translation>
        </message>
        <message>
            <source>Saved as “{name}”</source>
            <translation>「{name}」として保存しました</translation>
        </message>
        <message>
            <source>The photo has changed since the project was saved. The variants are shown as they look on it now; the photo and the project were not touched.</source>
            <translation>プロジェクトの保存後に写真が変わっています。バリエーションは今の写真に合わせて表示しています。写真もプロジェクトも変更していません。</translation>
        </message>
        <message>
            <source>The project was not opened</source>
            <translation>プロジェクトは開かれませんでした</translation>
        </message>
        <message>
            <source>The project was not saved</source>
            <translation>プロジェクトは保存されませんでした</translation>
        </message>
        <message>
            <source>Your work is not safe from a crash</source>
            <translation>異常終了すると作業が失われるおそれがあります</translation>
        </message>
        <message>
            <source>“{name}” is not as it was</source>
            <translation>「{name}」が前と違っています</translation>
        </message>
    </context>
    <context>
        <name>Projects</name>
        <message>
            <source>Something unexpected went wrong; the log has the details.</source>
            <translation>予期しない問題が起きました。詳細はログにあります。</translation>
        </message>
    </context>
    <context>
        <name>Prompts</name>
        <message>
            <source>All files (*)</source>
            <translation>すべてのファイル (*)</translation>
        </message>
        <message>
            <source>Another window or program has saved it since it was opened here. Replacing it loses what was saved there.</source>
            <translation>ここで開いたあとに、別のウィンドウかアプリが保存しています。置き換えると、そこで保存された内容は失われます。</translation>
        </message>
        <message>
            <source>Borrow the Mood of a Picture</source>
            <translation>画像の雰囲気を借りる</translation>
        </message>
        <message>
            <source>Colorizer</source>
            <translation>Colorizer</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>破棄</translation>
        </message>
        <message>
            <source>Discard the work on “{name}”?</source>
            <translation>「{name}」の作業を破棄しますか？</translation>
        </message>
        <message>
            <source>Export the Colours as a Layer</source>
            <translation>色をレイヤーとして書き出す</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>残す</translation>
        </message>
        <message>
            <source>Keep Working</source>
            <translation>続ける</translation>
        </message>
        <message>
            <source>Look for Another</source>
            <translation>別の写真を探す</translation>
        </message>
        <message>
            <source>Look for It…</source>
            <translation>探す…</translation>
        </message>
        <message>
            <source>Open a Photo or a Project</source>
            <translation>写真かプロジェクトを開く</translation>
        </message>
        <message>
            <source>Photos ({patterns})</source>
            <translation>写真 ({patterns})</translation>
        </message>
        <message>
            <source>Projects ({patterns})</source>
            <translation>プロジェクト ({patterns})</translation>
        </message>
        <message>
            <source>Replace</source>
            <translation>置き換える</translation>
        </message>
        <message>
            <source>Replacing it cannot be undone. The original photo is never replaced.</source>
            <translation>置き換えると元に戻せません。元の写真が置き換えられることはありません。</translation>
        </message>
        <message>
            <source>Save As…</source>
            <translation>名前を付けて保存…</translation>
        </message>
        <message>
            <source>Save the Colorized Photo</source>
            <translation>カラー化した写真を保存</translation>
        </message>
        <message>
            <source>Save the Project</source>
            <translation>プロジェクトを保存</translation>
        </message>
        <message>
            <source>Save the Variants in a Folder</source>
            <translation>バリエーションをフォルダーに保存</translation>
        </message>
        <message>
            <source>Save the changes to “{name}”?</source>
            <translation>「{name}」の変更を保存しますか？</translation>
        </message>
        <message>
            <source>Save the colorized “{name}”?</source>
            <translation>カラー化した「{name}」を保存しますか？</translation>
        </message>
        <message>
            <source>Stop and Close</source>
            <translation>中止して閉じる</translation>
        </message>
        <message>
            <source>The original photo is not touched.</source>
            <translation>元の写真はそのままです。</translation>
        </message>
        <message>
            <source>The photo of this project is neither beside it nor in {folder}, where it was. The project is untouched.</source>
            <translation>このプロジェクトの写真は、隣にも元の場所 {folder} にもありません。プロジェクトはそのままです。</translation>
        </message>
        <message>
            <source>The project was made of a photo with other contents. Nothing is lost by trying.</source>
            <translation>このプロジェクトは内容の違う写真から作られました。試しても何も失われません。</translation>
        </message>
        <message>
            <source>The result has not been saved yet. The original photo is not touched.</source>
            <translation>結果はまだ保存されていません。元の写真はそのままです。</translation>
        </message>
        <message>
            <source>The variants have changed since the project was saved. The photo is not touched.</source>
            <translation>プロジェクトの保存後にバリエーションが変わっています。写真はそのままです。</translation>
        </message>
        <message>
            <source>Use It</source>
            <translation>これを使う</translation>
        </message>
        <message>
            <source>Variants that were not saved in a project are lost. The photo is not touched.</source>
            <translation>プロジェクトに保存していないバリエーションは失われます。写真はそのままです。</translation>
        </message>
        <message>
            <source>Where is “{name}”?</source>
            <translation>「{name}」はどこにありますか？</translation>
        </message>
        <message>
            <source>{count} variants have not been saved yet: those with a star, and the one that is shown. The original photo is not touched.</source>
            <translation>{count} 個のバリエーションがまだ保存されていません（お気に入りと、表示中のもの）。元の写真はそのままです。</translation>
        </message>
        <message>
            <source>{name}, {bits} bits per channel</source>
            <translation>{name}、1 チャンネル {bits} ビット</translation>
        </message>
        <message>
            <source>“{name}” exists already</source>
            <translation>「{name}」はすでにあります</translation>
        </message>
        <message>
            <source>“{name}” has changed on disk</source>
            <translation>「{name}」がディスク上で変わっています</translation>
        </message>
        <message>
            <source>“{name}” is another photo</source>
            <translation>「{name}」は別の写真です</translation>
        </message>
        <message>
            <source>“{name}” is still being colorized</source>
            <translation>「{name}」をカラー化しています</translation>
        </message>
    </context>
    <context>
        <name>Ranking</name>
        <message>
            <source>It was kept with another colour model and holds no picture to take it from again. Keep it anew from the picture that it came from.</source>
            <translation>別のカラーモデルで残されたもので、取り直すための画像が入っていません。元の画像からもう一度残してください。</translation>
        </message>
    </context>
    <context>
        <name>RecentMenu</name>
        <message>
            <source>&amp;Clear List</source>
            <translation>一覧を消去(&amp;C)</translation>
        </message>
        <message>
            <source>Open &amp;Recent</source>
            <translation>最近使った写真(&amp;R)</translation>
        </message>
    </context>
    <context>
        <name>RecoveryBar</name>
        <message>
            <source>&amp;Discard…</source>
            <translation>破棄(&amp;D)…</translation>
        </message>
        <message>
            <source>&amp;Go On</source>
            <translation>続ける(&amp;G)</translation>
        </message>
        <message>
            <source>&amp;Later</source>
            <translation>後で(&amp;L)</translation>
        </message>
        <message>
            <source>Colorizer did not end properly. Go on where you were?</source>
            <translation>Colorizer は正しく終了しませんでした。続きから始めますか？</translation>
        </message>
        <message>
            <source>Keep the work, and offer it again at the next start</source>
            <translation>作業を残し、次回の起動時にもう一度お知らせします</translation>
        </message>
    </context>
    <context>
        <name>RecoveryFlow</name>
        <message>
            <source>There is more after this: {more}.</source>
            <translation>このあとにもあります: {more}。</translation>
        </message>
        <message>
            <source>“{name}”, one variant, {when}.</source>
            <translation>「{name}」、バリエーション 1 個、{when}。</translation>
        </message>
        <message>
            <source>“{name}”, {count} variants, {when}.</source>
            <translation>「{name}」、バリエーション {count} 個、{when}。</translation>
        </message>
    </context>
    <context>
        <name>SaveFlow</name>
        <message>
            <source>Saving “{name}”…</source>
            <translation>「{name}」を保存しています…</translation>
        </message>
    </context>
    <context>
        <name>SaveSeveralFlow</name>
        <message>
            <source>Everything is in “{folder}” already</source>
            <translation>すべて「{folder}」に保存済みです</translation>
        </message>
        <message>
            <source>Make room or choose another folder, then save the others.</source>
            <translation>空きを作るか別のフォルダーを選んで、残りを保存してください。</translation>
        </message>
        <message>
            <source>Saved as “{name}”</source>
            <translation>「{name}」として保存しました</translation>
        </message>
        <message>
            <source>Saved {saved} of {total} variants in “{folder}”</source>
            <translation>{total} 個中 {saved} 個のバリエーションを「{folder}」に保存しました</translation>
        </message>
        <message>
            <source>Saving {number} of {total}: “{name}”…</source>
            <translation>{total} 個中 {number} 個目を保存しています: 「{name}」…</translation>
        </message>
        <message>
            <source>The disk is full</source>
            <translation>ディスクがいっぱいです</translation>
        </message>
        <message>
            <source>{count} of {total} variants were not saved</source>
            <translation>{total} 個中 {count} 個のバリエーションは保存されませんでした</translation>
        </message>
        <message>
            <source>{count} there already</source>
            <translation>{count} 個は保存済み</translation>
        </message>
    </context>
    <context>
        <name>SettingsPanel</name>
        <message>
            <source>&amp;Look for all photos</source>
            <translation>すべての写真の仕上がり(&amp;L)</translation>
        </message>
        <message>
            <source>&amp;Results go to</source>
            <translation>結果の保存先(&amp;R)</translation>
        </message>
        <message>
            <source>C&amp;hoose…</source>
            <translation>選択(&amp;H)…</translation>
        </message>
        <message>
            <source>Can have these in it: {fields}</source>
            <translation>使える項目: {fields}</translation>
        </message>
        <message>
            <source>Choose the folder for the results</source>
            <translation>結果のフォルダーを選ぶ</translation>
        </message>
        <message>
            <source>Folder for the results</source>
            <translation>結果のフォルダー</translation>
        </message>
        <message>
            <source>Format of the results</source>
            <translation>結果の形式</translation>
        </message>
        <message>
            <source>Grandma.jpg</source>
            <translation>おばあちゃん.jpg</translation>
        </message>
        <message>
            <source>Keep it and skip the photo</source>
            <translation>残して、その写真をスキップ</translation>
        </message>
        <message>
            <source>Look</source>
            <translation>仕上がり</translation>
        </message>
        <message>
            <source>Look for all photos</source>
            <translation>すべての写真の仕上がり</translation>
        </message>
        <message>
            <source>Names of the results</source>
            <translation>結果の名前</translation>
        </message>
        <message>
            <source>Quality </source>
            <translation>品質 </translation>
        </message>
        <message>
            <source>Quality of JPEG and WebP</source>
            <translation>JPEG と WebP の品質</translation>
        </message>
        <message>
            <source>Replace it</source>
            <translation>置き換える</translation>
        </message>
        <message>
            <source>Same as the photo</source>
            <translation>写真と同じ</translation>
        </message>
        <message>
            <source>Their &amp;format</source>
            <translation>形式(&amp;F)</translation>
        </message>
        <message>
            <source>Their &amp;names</source>
            <translation>名前(&amp;N)</translation>
        </message>
        <message>
            <source>Where there is a file &amp;already</source>
            <translation>すでにファイルがあるとき(&amp;A)</translation>
        </message>
        <message>
            <source>Where there is a file already</source>
            <translation>すでにファイルがあるとき</translation>
        </message>
    </context>
    <context>
        <name>StepNames</name>
        <message>
            <source>&amp;Redo</source>
            <translation>やり直す(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Redo {step}</source>
            <translation>やり直す(&amp;R): {step}</translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation>元に戻す(&amp;U)</translation>
        </message>
        <message>
            <source>&amp;Undo {step}</source>
            <translation>元に戻す(&amp;U): {step}</translation>
        </message>
    </context>
    <context>
        <name>SuggestFlow</name>
        <message>
            <source>Looking for suggestions…</source>
            <translation>提案を探しています…</translation>
        </message>
        <message>
            <source>Others would hardly differ from these or from your variants.</source>
            <translation>ほかの案は、これらやあなたのバリエーションとほとんど変わりません。</translation>
        </message>
        <message>
            <source>Suggest</source>
            <translation>提案</translation>
        </message>
        <message>
            <source>Suggestions: {count}</source>
            <translation>提案: {count}</translation>
        </message>
        <message>
            <source>{count} of {wishes} suggestions</source>
            <translation>{wishes} 件中 {count} 件の提案</translation>
        </message>
    </context>
    <context>
        <name>UnusableMoods</name>
        <message>
            <source>Mood “{name}”, which cannot be used</source>
            <translation>使えない雰囲気「{name}」</translation>
        </message>
        <message>
            <source>These cannot be used at present</source>
            <translation>これらは今のところ使えません</translation>
        </message>
        <message>
            <source>“{name}” cannot be used</source>
            <translation>「{name}」は使えません</translation>
        </message>
    </context>
    <context>
        <name>ValueSlider</name>
        <message>
            <source>Reset {name}</source>
            <translation>{name}をリセット</translation>
        </message>
    </context>
    <context>
        <name>VariantDelegate</name>
        <message>
            <source>Name of the variant</source>
            <translation>バリエーションの名前</translation>
        </message>
        <message>
            <source>Star this variant (S): changes then go into a new one</source>
            <translation>お気に入りにする (S): 以後の変更は新しいバリエーションに入ります</translation>
        </message>
        <message>
            <source>Take the star away (S)</source>
            <translation>お気に入りから外す (S)</translation>
        </message>
    </context>
    <context>
        <name>VariantStrip</name>
        <message>
            <source>Variants</source>
            <translation>バリエーション</translation>
        </message>
    </context>
    <context>
        <name>VariantsFlow</name>
        <message>
            <source>A photo has one variant at least.</source>
            <translation>写真には少なくとも 1 つのバリエーションがあります。</translation>
        </message>
    </context>
    <context>
        <name>VariantsModel</name>
        <message>
            <source>{name}, starred</source>
            <translation>{name}、お気に入り</translation>
        </message>
    </context>
    <context>
        <name>Views</name>
        <message>
            <source>Choose the left picture</source>
            <translation>左の写真を選ぶ</translation>
        </message>
        <message>
            <source>Choose the right picture</source>
            <translation>右の写真を選ぶ</translation>
        </message>
    </context>
</TS>
