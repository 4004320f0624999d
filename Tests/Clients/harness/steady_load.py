"""Unary calls at a steady rate, by grpcio on one channel or by HTTP/1.1 connections that are kept alive; run as a
program, so that the calls have an interpreter of their own. Settings come as JSON on the standard input; when that
is closed the load ends, and a line of JSON says what came of it.

A call's time is counted from when it was due, connecting included, so that one that waited shows. A connection that
the server has closed is seen before a request goes out on it, as HTTP clients do; a request that is not answered is a
failed call."""
import http.client
import json
import select
import sys
import threading
import time

import grpc


class GRPC:
    def __init__(self, settings, shared={}):
        if "channel" not in shared:
            shared["channel"] = grpc.insecure_channel(settings["target"], options=[("grpc.use_local_subchannel_pool", 1)])
        self.call_one = shared["channel"].unary_unary(settings["path"])
        self.metadata = [("authorization", f"Bearer {settings['token']}")]
        self.request = bytes.fromhex(settings["request"])

    def call(self):
        self.call_one(self.request, metadata=self.metadata, timeout=30)


class HTTP1:
    def __init__(self, settings):
        self.host, port = settings["target"].split(":")
        self.port = int(port)
        self.path, self.body = settings["path"], settings["body"].encode()
        self.fields = {"authorization": f"Bearer {settings['token']}", "content-type": "application/json"}
        self.connection = None

    def call(self):
        if self.connection and (not self.connection.sock or select.select([self.connection.sock], [], [], 0)[0]):
            self.connection.close()
            self.connection = None
        if not self.connection:
            self.connection = http.client.HTTPConnection(self.host, self.port, timeout=30)
        try:
            self.connection.request("POST", self.path, body=self.body, headers=self.fields)
            answer = self.connection.getresponse()
            text = answer.read()
        except Exception:
            self.connection.close()
            self.connection = None
            raise
        if answer.status // 100 != 2:
            raise RuntimeError(f"status {answer.status}: {text[:200]}")
        if answer.will_close:
            self.connection.close()


def main():
    settings = json.loads(sys.stdin.readline())
    count, rate = settings["workers"], settings["rate"]
    done, failures, slowest = threading.Event(), [], []
    calls = [0] * count

    def work(index):
        client = {"grpc": GRPC, "http1": HTTP1}[settings["client"]](settings)
        period = count / rate
        due = time.monotonic() + period * index / count
        longest = (0.0, 0.0)
        while not done.is_set():
            wait = due - time.monotonic()
            if wait > 0:
                time.sleep(wait)
            else:
                due -= wait  # late because the last call took long, whose time says so
            begun = time.time()
            try:
                client.call()
                calls[index] += 1
            except Exception as error:
                failures.append(f"{begun:.3f}: {error!r}"[:400])
                time.sleep(0.05)  # a server that is away is not asked without end
            longest = max(longest, (time.monotonic() - due, begun))
            due += period
        slowest.append(longest)

    threads = [threading.Thread(target=work, args=(index,)) for index in range(count)]
    for one in threads:
        one.start()
    print("begun", flush=True)
    sys.stdin.read()
    done.set()
    for one in threads:
        one.join()
    print(json.dumps({"calls": sum(calls), "failures": failures[:20], "failed": len(failures),
                      "longest": max(slowest)[0], "longest_at": max(slowest)[1]}), flush=True)


if __name__ == "__main__":
    main()
