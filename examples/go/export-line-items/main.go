// All rows behind a number, as a stream that goes on after a break without loss or repetition.
package main

import (
	"context"
	"fmt"
	"log"
	"math/big"
	"net/http"
	"time"

	"connectrpc.com/connect"
	"google.golang.org/protobuf/types/known/timestamppb"

	billingv1 "commitments-examples/gen/billing/v1"
	"commitments-examples/gen/billing/v1/billingv1connect"
	commonv1 "commitments-examples/gen/common/v1"
	"commitments-examples/internal/api"
)

func main() {
	ctx, cancel := context.WithTimeout(context.Background(), 60*time.Second)
	defer cancel()

	client := billingv1connect.NewBillingServiceClient(http.DefaultClient, api.BaseURL())
	year := &commonv1.Period{
		Start: timestamppb.New(time.Date(2024, 1, 1, 0, 0, 0, 0, time.UTC)),
		End:   timestamppb.New(time.Date(2025, 1, 1, 0, 0, 0, 0, time.UTC)),
	}
	request := &billingv1.ExportLineItemsRequest{CompanyId: "cyberdyne", Period: year}
	count, total := 0, new(big.Int)
	export := func() error {
		stream, err := client.ExportLineItems(ctx, request)
		if err != nil {
			return err
		}
		defer stream.Close()
		for stream.Receive() {
			for _, item := range stream.Msg().GetLineItems() {
				count++
				total.Add(total, api.Nanos(item.GetCost()))
			}
			request.PageToken = stream.Msg().GetPageToken()
		}
		return stream.Err()
	}
	for err := export(); err != nil; err = export() {
		if connect.CodeOf(err) != connect.CodeUnavailable {
			log.Fatal(err)
		}
		time.Sleep(time.Second)
	}
	fmt.Println(count, api.DecimalOfNanos(total))
}
