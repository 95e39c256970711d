/** The tus protocol in four commands, for whoever has no client for it. */
export const UPLOAD_BY_CURL = {
  title: "Upload a beat by the tus protocol (tus.io 1.0.0), with any client of it or with curl",
  code: `# 1. Begin: its size, its name in Base64. The answer's Location says where the bytes go.
curl -i -X POST "$SITE/uploads" -H "Authorization: Bearer $TOKEN" -H "Tus-Resumable: 1.0.0" \\
  -H "Upload-Length: $(wc -c < beat.wav | tr -d ' ')" -H "Upload-Metadata: filename $(printf 'beat.wav' | base64)"

# 2. Send the bytes, all at once or in parts, each from where the last one ended.
curl -i -X PATCH "$SITE$LOCATION" -H "Authorization: Bearer $TOKEN" -H "Tus-Resumable: 1.0.0" \\
  -H "Upload-Offset: 0" -H "Content-Type: application/offset+octet-stream" --data-binary @beat.wav

# 3. If the line breaks, ask how many bytes came (Upload-Offset), and go on from there.
curl -I "$SITE$LOCATION" -H "Authorization: Bearer $TOKEN" -H "Tus-Resumable: 1.0.0"
tail -c +$((OFFSET + 1)) beat.wav | curl -i -X PATCH "$SITE$LOCATION" -H "Authorization: Bearer $TOKEN" \\
  -H "Tus-Resumable: 1.0.0" -H "Upload-Offset: $OFFSET" -H "Content-Type: application/offset+octet-stream" \\
  --data-binary @-

# 4. Follow it until it is ready, then make a track of it: POST /artist/tracks. For stems, a trackout or MIDI of a
#    track, add to Upload-Metadata: purpose (stems, trackout or midi) and track (its id), both in Base64.
curl "$API/artist/uploads/$(basename $LOCATION)" -H "Authorization: Bearer $TOKEN"`,
};
