// Feedback as it is written in other languages, for what must be told from its bytes: short files and long ones.

export const WORDS_OF: Readonly<Record<string, readonly string[]>> = {
  japanese: [
    'エクスポートが途中で止まってしまいます。大きなファイルを選ぶと必ず起こります。',
    'ダークモードを追加してほしいです。夜に使うと目が疲れます。',
    '検索の結果が遅くて、毎回十秒ほど待たなければなりません。',
    'カレンダーと連携できると助かります。',
    '通知が多すぎるので、種類ごとに切り替えられるようにしてください。',
    '請求書の住所を変更する方法が分かりませんでした。',
    '新しい画面はとても使いやすくなりました。ありがとうございます。',
  ],
  simplified: [
    '导出大文件的时候程序总是卡住，只能重新启动。',
    '希望可以增加深色模式，晚上使用眼睛很累。',
    '搜索结果太慢了，每次都要等十几秒。',
    '能不能和日历同步？我们团队每天都需要这个功能。',
    '通知太多，请让我们可以按类型关闭。',
    '我找不到修改发票地址的地方。',
    '新的界面非常好用，谢谢你们的努力。',
  ],
  traditional: [
    '匯出大檔案的時候程式總是當掉，只能重新啟動。',
    '希望可以增加深色模式，晚上使用眼睛很累。',
    '搜尋結果太慢了，每次都要等十幾秒。',
    '能不能和行事曆同步？我們團隊每天都需要這個功能。',
    '通知太多，請讓我們可以依類型關閉。',
    '我找不到修改發票地址的地方。',
    '新的介面非常好用，謝謝你們的努力。',
  ],
  korean: [
    '큰 파일을 내보낼 때 프로그램이 항상 멈춥니다.',
    '어두운 화면을 추가해 주세요. 밤에 사용하면 눈이 아픕니다.',
    '검색 결과가 너무 느려서 매번 십 초 이상 기다려야 합니다.',
    '달력과 연동할 수 있으면 좋겠습니다.',
    '알림이 너무 많으니 종류별로 끌 수 있게 해 주세요.',
    '청구서 주소를 바꾸는 방법을 찾지 못했습니다.',
    '새 화면은 정말 쓰기 편합니다. 감사합니다.',
  ],
  russian: [
    'Выгрузка больших файлов всё время зависает, приходится запускать программу заново.',
    'Добавьте, пожалуйста, тёмную тему: вечером устают глаза.',
    'Поиск работает очень медленно, каждый раз ждём по десять секунд.',
    'Хотелось бы связать с календарём.',
    'Слишком много уведомлений, дайте возможность отключать их по видам.',
    'Не нашли, где поменять адрес в счёте.',
    'Новый экран стал намного удобнее, спасибо вам.',
  ],
  polish: [
    'Eksport dużych plików ciągle się zawiesza i trzeba uruchamiać program od początku.',
    'Proszę dodać ciemny motyw, wieczorem męczą się oczy.',
    'Wyszukiwanie działa bardzo wolno, za każdym razem czekamy dziesięć sekund.',
    'Przydałoby się połączenie z kalendarzem.',
    'Za dużo powiadomień, chcielibyśmy wyłączać je według rodzaju.',
    'Nie możemy znaleźć, gdzie zmienić adres na fakturze.',
    'Nowy ekran jest znacznie wygodniejszy, dziękujemy.',
  ],
  turkish: [
    'Büyük dosyaları dışa aktarırken program sürekli donuyor, yeniden başlatmak gerekiyor.',
    'Lütfen koyu tema ekleyin, akşamları gözlerimiz yoruluyor.',
    'Arama çok yavaş çalışıyor, her seferinde on saniye bekliyoruz.',
    'Takvimle bağlantı kurulabilse çok iyi olur.',
    'Çok fazla bildirim geliyor, türüne göre kapatabilmek istiyoruz.',
    'Faturadaki adresi nereden değiştireceğimizi bulamadık.',
    'Yeni ekran çok daha kullanışlı olmuş, teşekkür ederiz.',
  ],
  german: [
    'Der Export großer Dateien hängt ständig, man muss das Programm neu starten.',
    'Bitte ein dunkles Aussehen hinzufügen, abends ermüden die Augen.',
    'Die Suche ist sehr langsam, wir warten jedes Mal über zehn Sekunden.',
    'Eine Verknüpfung mit dem Kalender wäre schön.',
    'Zu viele Meldungen, wir möchten sie nach Art abschalten können.',
    'Wir fanden nicht, wo man die Anschrift auf der Rechnung ändert.',
    'Die neue Oberfläche ist viel übersichtlicher, danke dafür.',
  ],
  french: [
    "L'export des gros fichiers se bloque sans arrêt, il faut redémarrer le logiciel.",
    'Merci d’ajouter un thème foncé, le soir les yeux se fatiguent.',
    'La recherche est très lente, nous attendons dix secondes à chaque fois.',
    "Une connexion avec l'agenda serait appréciée.",
    'Trop de notifications, nous aimerions les désactiver par catégorie.',
    'Nous n’avons pas trouvé où modifier l’adresse de la facture.',
    'Le nouvel écran est bien plus agréable, merci à vous.',
  ],
  spanish: [
    'La exportación de archivos grandes se cuelga siempre y hay que reiniciar el programa.',
    'Añadan por favor un tema oscuro, por la noche se cansan los ojos.',
    'La búsqueda es muy lenta, esperamos diez segundos cada vez.',
    'Sería útil una conexión con el calendario.',
    'Hay demasiados avisos, ¿podríamos apagarlos según el tipo?',
    'No encontramos dónde cambiar la dirección de la factura.',
    'La nueva pantalla es mucho más cómoda, ¡gracias señores!',
  ],
  swedish: [
    'Exporten av stora filer hänger sig hela tiden, man måste starta om programmet.',
    'Lägg gärna till ett mörkt läge, på kvällen blir ögonen trötta.',
    'Sökningen är väldigt långsam, vi väntar över tio sekunder varje gång.',
    'En koppling till kalendern vore bra.',
    'För många aviseringar, vi vill kunna stänga av dem efter typ.',
    'Vi hittade inte var man ändrar adressen på fakturan.',
    'Den nya vyn är mycket lättare att använda, tack så mycket.',
  ],
  danish: [
    'Eksporten af store filer går i stå hele tiden, og man må starte programmet igen.',
    'Tilføj gerne et mørkt tema, om aftenen bliver øjnene trætte.',
    'Søgningen er meget langsom, vi venter over ti sekunder hver gang.',
    'En forbindelse til kalenderen ville være rar.',
    'For mange beskeder, vi vil kunne slå dem fra efter type.',
    'Vi kunne ikke finde, hvor man ændrer adressen på fakturaen.',
    'Den nye skærm er meget nemmere at bruge, tak for det.',
  ],
  finnish: [
    'Suurten tiedostojen vienti jää aina jumiin, ja ohjelma täytyy käynnistää uudelleen.',
    'Lisätkää tumma teema, illalla silmät väsyvät.',
    'Haku on hyvin hidas, odotamme joka kerta yli kymmenen sekuntia.',
    'Yhteys kalenteriin olisi hyvä.',
    'Ilmoituksia tulee liikaa, haluamme sulkea ne lajeittain.',
    'Emme löytäneet, missä laskun osoitetta muutetaan.',
    'Uusi näkymä on paljon helpompi käyttää, kiitos siitä.',
  ],
  portuguese: [
    'A exportação de ficheiros grandes fica sempre presa e é preciso reiniciar o programa.',
    'Acrescentem por favor um tema escuro, à noite os olhos cansam-se.',
    'A pesquisa é muito lenta, esperamos dez segundos de cada vez.',
    'Uma ligação ao calendário seria útil.',
    'Há notificações a mais, gostaríamos de as desligar por tipo.',
    'Não encontrámos onde mudar o endereço da fatura.',
    'O novo ecrã é muito mais cómodo, obrigado pela atenção.',
  ],
  english: [
    'The export of large files hangs all the time – you have to restart the program.',
    'Please add a “dark” theme, eyes get tired in the evening.',
    'Search is slow, we wait ten seconds each time, for £20 a month.',
    'A link with the calendar would be nice; our café in Zürich needs it.',
    'Too many messages, we’d like to switch them off by kind.',
    'We couldn’t find where to change the address on the invoice.',
    'The new screen is much easier to use, thanks.',
  ],
};

/** A file of as many rows, with headers and numbers of ASCII as exports have them. */
export function fileIn(language: string, rows: number): string {
  const words = WORDS_OF[language] ?? [];
  const lines = Array.from(
    { length: rows },
    (_, at) =>
      `${at + 1},2026-03-${String((at % 28) + 1).padStart(2, '0')},${quoted(words, at)},${(at % 5) + 1}`,
  );
  return ['id,date,comment,rating', ...lines, ''].join('\n');
}

function quoted(words: readonly string[], at: number): string {
  return `"${words[at % words.length] ?? ''}"`;
}
