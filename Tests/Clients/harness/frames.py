"""HTTP/2 frame by frame, for what a well-behaved client library hides: GOAWAY, held-back windows, broken frames."""
import select
import time

import hpack
from hyperframe import frame

from .transports import connect

PREFACE = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"


class FrameConnection:
    """A connection that sends the frames it is told to and keeps every frame that comes."""

    def __init__(self, port, certificate=None, window=1 << 24, grant=True, receive_buffer=None):
        self.port = port
        self.socket = connect(port, certificate)
        if receive_buffer:
            import socket
            self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, receive_buffer)
        self.encoder, self.decoder = hpack.Encoder(), hpack.Decoder()
        self.buffer = bytearray()
        self.next_stream = 1
        self.closed = False
        # Whether received DATA is given back as credit at once.
        self.grant = grant
        self.received = {}
        settings = frame.SettingsFrame(0, settings={
            frame.SettingsFrame.INITIAL_WINDOW_SIZE: window, frame.SettingsFrame.ENABLE_PUSH: 0})
        self.send_raw(PREFACE + settings.serialize())
        if window > 65_535:
            self.send(frame.WindowUpdateFrame(0, window_increment=window))

    def send_raw(self, data):
        self.socket.sendall(data)

    def send(self, *frames):
        self.send_raw(b"".join(f.serialize() for f in frames))

    def window_update(self, stream, count):
        self.send(frame.WindowUpdateFrame(stream, window_increment=count))

    def open(self, path, headers=(), body=None, end=True, verb="POST"):
        """Begins a request; its stream id."""
        stream, self.next_stream = self.next_stream, self.next_stream + 2
        fields = [(":method", verb), (":path", path), (":scheme", "http"), (":authority", f"localhost:{self.port}"),
                  *headers]
        flags = ["END_HEADERS"] + (["END_STREAM"] if body is None and end else [])
        frames = [frame.HeadersFrame(stream, self.encoder.encode(fields), flags=flags)]
        if body is not None:
            frames.append(frame.DataFrame(stream, body, flags=["END_STREAM"] if end else []))
        self.send(*frames)
        return stream

    def data(self, stream, body, end=False):
        self.send(frame.DataFrame(stream, body, flags=["END_STREAM"] if end else []))

    def reset(self, stream, code=8):
        self.send(frame.RstStreamFrame(stream, error_code=code))

    def frames(self, timeout):
        """The frames that come until `timeout` seconds have passed without one, or the connection ends.
        SETTINGS and PING are acknowledged; header blocks are decoded into the frame's `fields`."""
        while True:
            while (one := self._take()) is not None:
                yield one
            ready, _, _ = select.select([self.socket], [], [], timeout)
            if not ready:
                return
            try:
                piece = self.socket.recv(1 << 18)
            except ConnectionError:
                piece = b""
            if not piece:
                self.closed = True
                return
            self.buffer += piece

    def _take(self):
        if len(self.buffer) < 9:
            return None
        one, length = frame.Frame.parse_frame_header(memoryview(bytes(self.buffer[:9])))
        if len(self.buffer) < 9 + length:
            return None
        one.parse_body(memoryview(bytes(self.buffer[9:9 + length])))
        del self.buffer[:9 + length]
        if isinstance(one, frame.SettingsFrame) and "ACK" not in one.flags:
            self.send(frame.SettingsFrame(0, flags=["ACK"]))
        elif isinstance(one, frame.PingFrame) and "ACK" not in one.flags:
            self.send(frame.PingFrame(0, opaque_data=one.opaque_data, flags=["ACK"]))
        elif isinstance(one, frame.HeadersFrame):
            assert "END_HEADERS" in one.flags, "the tests read no CONTINUATION"
            one.fields = [(str(name, "utf-8") if isinstance(name, bytes) else name,
                           str(value, "utf-8") if isinstance(value, bytes) else value)
                          for name, value in self.decoder.decode(one.data)]
        elif isinstance(one, frame.DataFrame):
            self.received[one.stream_id] = self.received.get(one.stream_id, 0) + one.flow_controlled_length
            if self.grant and one.flow_controlled_length:
                self.send(frame.WindowUpdateFrame(0, window_increment=one.flow_controlled_length))
                if "END_STREAM" not in one.flags:
                    self.send(frame.WindowUpdateFrame(one.stream_id, window_increment=one.flow_controlled_length))
        return one

    def collect(self, stream, timeout=20):
        """Reads until the stream ends: (headers, body, trailers, reset code)."""
        headers, body, trailers = None, bytearray(), None
        end = time.monotonic() + timeout
        for one in self.frames(timeout):
            assert time.monotonic() < end, f"stream {stream} did not end within {timeout} s"
            if one.stream_id != stream:
                continue
            if isinstance(one, frame.HeadersFrame):
                if headers is None:
                    headers = one.fields
                else:
                    trailers = one.fields
            elif isinstance(one, frame.DataFrame):
                body += one.data
            elif isinstance(one, frame.RstStreamFrame):
                return headers, bytes(body), trailers, one.error_code
            if "END_STREAM" in one.flags:
                return headers, bytes(body), trailers, None
        raise ConnectionError(f"stream {stream} did not end; closed: {self.closed}; got {headers} {len(body)} bytes")

    def close(self):
        self.socket.close()
